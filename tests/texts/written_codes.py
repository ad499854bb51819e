"""Numbers of every code in which shards are written: its name, the number, and the parameter of the code."""

import numpy as np
from hypothesis import strategies as st

from build_scripts.search.coding import bits

WRITTEN = st.one_of(
    st.tuples(st.just("fixed"), st.integers(0, 2**20 - 1), st.just(20)),
    st.tuples(st.just("gamma"), st.integers(1, 2**27), st.just(0)),
    st.tuples(st.just("stretched"), st.integers(0, 2**21), st.integers(0, 12)),
    st.tuples(st.just("rice"), st.integers(0, 2**31), st.integers(0, 30)),
)


def token(kind: str, value: int, bit: int) -> bits.Tokens:
    """As it is written."""
    one = np.array([value])
    if kind == "fixed":
        return bits.fixed(one, bit)
    if kind == "stretched":
        return bits.stretched(one, bit)
    return bits.gamma(one) if kind == "gamma" else bits.rice(one, np.array([bit]))
