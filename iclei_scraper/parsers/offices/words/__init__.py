"""The words and signs by which values, people, houses and furniture are told apart."""
