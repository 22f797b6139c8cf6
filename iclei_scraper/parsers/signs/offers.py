"""Whether a page sells something: then neither its things nor what is said of them are news."""

from __future__ import annotations

import re
from functools import lru_cache
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
_ON_OFFER = re.compile(
    r"\W*(?:"
    + alternatives(
        r"(?:now )?(?:in|out of) stock|only \d+ (?:left(?: in stock)?|in stock)|view product",
        "add to (?:wish ?list|compare)|(?:request|get|ask for) (?:a )?(?:free )?(?:quote|quotation|sample)",
        "price on (?:request|application)|(?:nicht )?(?:auf lager|lieferbar)|(?:sofort|wieder) lieferbar",
        "preis auf anfrage|zum (?:produkt|artikel)|angebot (?:anfordern|anfragen)|(?:muster|preis) anfragen",
        "auf (?:den|die) (?:merkzettel|merkliste|wunschliste)|en stock|(?:en )?rupture de stock",
        "prix sur demande|(?:demander un |demande de )devis|voir le produit",
        "ajouter à (?:la|ma) (?:liste d['’]envies|wishlist)|(?:sin|en) (?:existencias|stock)|ver producto",
        "(?:solicitar|pedir) (?:un )?presupuesto|precio a consultar|(?:añadir|agregar) a la lista de deseos",
        "(?:em|sem|fora de) (?:stock|estoque)|(?:pedir|solicitar) (?:um )?orçamento|ver produto",
        "preço sob consulta|(?:non )?disponibile a magazzino|prezzo su richiesta|vai al prodotto",
        "richiedi (?:un )?preventivo|aggiungi (?:alla lista dei desideri|ai preferiti)",
        "op voorraad|offerte aanvragen|(?:slut )?i lager|begär offert|på lager|na stanie|zapytaj o cenę",
        "(?:нет )?в наличии|под заказ",
    )
    + r")\W*"
    r"|.{0,4}(?:在庫(?:あり|なし|切れ)|お?見積もり?(?:を)?(?:依頼|請求)|商品(?:を見る|詳細)|재고 ?[있없]음"
    r"|견적 ?(?:요청|문의)|상품 ?(?:보기|상세)|[有缺现現][货貨]|(?:索取|获取|獲取)报价|[询詢][价價]"
    r"|查看(?:产品|產品|商品)).{0,4}",
    re.IGNORECASE,
)
"""What a label beside a thing says of its stock, or a button that asks for its price, as a whole line."""
_ADDS = re.compile(r"(?:^|[\s._-])add[-_]?to[-_]?(?:cart|basket)(?![-_\w])", re.IGNORECASE)
"""Names of the fields and forms by which goods are put into a cart."""
_PRODUCT = "schema.org/Product"


@lru_cache(maxsize=8192)
def tells_offer(text: str) -> bool:
    """Whether a short line says that a thing is in stock, or asks what it costs.

    >>> tells_offer("In stock"), tells_offer("Preis auf Anfrage"), tells_offer("Fish are in stock again")
    (True, True, False)
    """
    return len(text) <= _LONGEST and _ON_OFFER.fullmatch(text) is not None


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
