"""Currencies: the signs, codes and names by which a text gives an amount of money."""

SIGN_OF_CURRENCY = {
    "GBP": "£", "EUR": "€", "USD": "$", "JPY": "¥", "INR": "₹", "RUB": "₽", "TRY": "₺", "KRW": "₩", "ILS": "₪",
    "UAH": "₴", "NGN": "₦", "VND": "₫", "PHP": "₱",
}  # fmt: skip
"""The sign of a currency by its code; a sign that several share stands for the one that is written with it most."""

NAMES_OF_CURRENCIES = {
    "GBP": "pound pounds quid sterling", "EUR": "euro euros", "USD": "dollar dollars", "CHF": "franc francs",
    "PLN": "złoty złote złotych zloty zlotys zł", "CZK": "koruna korun kč", "HUF": "forint forints", "RON": "leu lei",
    "BGN": "lev leva", "SEK": "krona kronor", "NOK": "krone kroner", "JPY": "yen", "CNY": "yuan renminbi",
    "INR": "rupee rupees", "RUB": "rouble roubles ruble rubles", "UAH": "hryvnia hryvnias", "TRY": "lira liras",
    "ILS": "shekel shekels", "ZAR": "rand", "BRL": "reais", "MXN": "peso pesos", "AED": "dirham dirhams",
}  # fmt: skip
"""The names of a currency by its code."""

CURRENCY_CALLED = {
    **{sign: code for code, sign in SIGN_OF_CURRENCY.items()},
    **{code.lower(): code for code in (*SIGN_OF_CURRENCY, *NAMES_OF_CURRENCIES) if code != "TRY"},
    **{name: code for code, names in NAMES_OF_CURRENCIES.items() for name in names.split()},
}
"""The code of a currency by its sign, its code in small letters, if that is no word, and its names."""

CURRENCIES = frozenset(CURRENCY_CALLED.values())
SIGNS = "".join(SIGN_OF_CURRENCY.values())
CODES_BEFORE = tuple(word for word, code in CURRENCY_CALLED.items() if word == code.lower())
"""Codes in small letters, which may stand before a number."""
