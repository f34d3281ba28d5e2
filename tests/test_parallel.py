"""The same work in one process or in several."""

import pytest

from portal.parallel import Jobs, in_parallel

pytestmark = pytest.mark.alone


def silent(done: int, count: int) -> None:
    """Tells nobody."""


@pytest.mark.parametrize("number", [1, 2, 3])
def test_results_come_in_order_whatever_the_number_of_processes(number: int) -> None:
    pieces = in_parallel(list, 1000, Jobs(number, silent))

    assert [one for piece in pieces for one in piece] == list(range(1000))


@pytest.mark.parametrize("number", [1, 2])
def test_an_exception_comes_through(number: int) -> None:
    def fails(some: range) -> int:
        return 1 // (0 if 500 in some else 1)

    with pytest.raises(ZeroDivisionError):
        list(in_parallel(fails, 1000, Jobs(number, silent)))


def test_nothing_to_do_is_done() -> None:
    assert list(in_parallel(list, 0, Jobs(2, silent))) == []


def test_it_tells_how_far_it_is() -> None:
    told: list[tuple[int, int]] = []

    list(in_parallel(list, 100, Jobs(1, lambda done, count: told.append((done, count)))))

    assert told[-1] == (100, 100) and told == sorted(told)
