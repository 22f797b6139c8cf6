"""Whether a page sells something: then neither its things nor what is said of them are news."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.parsers.signs.patterns import alternatives

if TYPE_CHECKING:
    from iclei_scraper.page import Page

_LONGEST = 40
_CART = re.compile(
    r"\W*(?:"
    + alternatives(
        r"add (?:\w+ )?to (?:the |your |my )?(?:shopping )?(?:cart|bag|basket|trolley)|buy (?:it )?now",
        r"place (?:your )?bid|in den (?:warenkorb|einkaufswagen)(?: legen)?|(?:jetzt|sofort) kaufen",
        r"in winkel(?:wagen(?:tje)?|mand)",
        r"ajouter au panier|acheter (?:maintenant|en ligne)|(?:añadir|agregar) (?:al carrito|a la cesta)",
        r"(?:adicionar|colocar) (?:ao|no) carrinho|comprar(?: agora| ahora| ya)?|aggiungi al carrello",
        r"acquista(?: ora| subito)?|lägg i (?:varukorg|kundvagn)\w*|læg i (?:indkøbs)?kurv|legg i handlekurv",
        r"dodaj do koszyka|do koszyka|(?:přidat )?do košíku|sepete ekle|adaugă în coș",
        r"(?:добавить )?в корзину|купить",
    )
    + r")\W*"
    r"|.{0,6}(?:カート(?:に|へ)|買い物かごに|장바구니|구매하기|바로 ?구매|加入购物车|加入購物車|"
    r"放入购物车|立即购买|立即購買).{0,6}",
    re.IGNORECASE,
)
"""What a button says that takes a thing into a cart, as a whole line."""
_ADDS = re.compile(r"(?:^|[\s._-])add[-_]?to[-_]?(?:cart|basket)(?![-_\w])", re.IGNORECASE)
"""Names of the fields and forms by which goods are put into a cart."""
_PRODUCT = "schema.org/Product"


def sells(page: Page) -> bool:
    """Whether a page has a button to buy something, or says in its head or markup that it is a product's."""
    if any(len(block.text) <= _LONGEST and _CART.fullmatch(block.text) for block in page.content_blocks):
        return True
    for element in page.root.iter("meta", "input", "button", "form"):
        if _ADDS.search(f"{element.get('name') or ''} {element.get('id') or ''}"):
            return True
        if element.get("property") == "og:type":
            if (element.get("content") or "").lower().startswith("product"):
                return True
        elif (said := element.get("value") or element.get("title")) and _CART.fullmatch(said[:_LONGEST]):
            return True
    return any(
        _PRODUCT in (element.get("itemtype") or "") for element in page.root.iterfind(".//*[@itemtype]")
    )
