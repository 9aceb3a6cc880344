"""Is one address held back, others not, in bounded memory?"""

from tha.web.bodies import Room
from tha.web.submissions.limits import MOST_ADDRESSES, Buckets


def test_an_address_may_send_its_burst_and_then_waits_until_its_bucket_fills() -> None:
    buckets = Buckets(rate=2, burst=10)
    assert [buckets.wait("192.0.2.1", 5, 0.0) for _ in range(3)] == [0, 0, 3]
    assert buckets.wait("192.0.2.1", 5, 2.5) == 0


def test_who_was_refused_has_lost_nothing_by_it() -> None:
    buckets = Buckets(rate=1, burst=2)
    assert [buckets.wait("192.0.2.1", 2, 0.0) for _ in range(5)] == [0, 2, 2, 2, 2]
    assert buckets.wait("192.0.2.1", 2, 2.0) == 0


def test_a_bucket_never_holds_more_than_its_burst() -> None:
    buckets = Buckets(rate=1, burst=2)
    buckets.wait("192.0.2.1", 2, 0.0)
    assert buckets.wait("192.0.2.1", 3, 1000.0) > 0


def test_another_address_is_not_held_back() -> None:
    buckets = Buckets(rate=1, burst=1)
    assert [buckets.wait(f"192.0.2.{n}", 1, 0.0) for n in range(3)] == [0, 0, 0]


def test_the_addresses_of_one_network_share_a_bucket() -> None:
    buckets = Buckets(rate=1, burst=1)
    assert buckets.wait("2001:db8::1", 1, 0.0) == 0
    assert buckets.wait("2001:db8::2", 1, 0.0) == 1
    assert buckets.wait("2001:db8:0:1::1", 1, 0.0) == 0


def test_an_address_written_in_both_ways_is_one() -> None:
    buckets = Buckets(rate=1, burst=1)
    assert buckets.wait("::ffff:192.0.2.1", 1, 0.0) == 0
    assert buckets.wait("192.0.2.1", 1, 0.0) == 1


def test_what_is_no_address_is_held_back_as_well() -> None:
    buckets = Buckets(rate=1, burst=1)
    assert [buckets.wait(":nothing", 1, 0.0) for _ in range(2)] == [0, 1]


def test_of_too_many_addresses_the_one_that_was_silent_for_longest_is_forgotten() -> None:
    buckets = Buckets(rate=0.001, burst=1)
    for number in range(MOST_ADDRESSES + 1):
        buckets.wait(str(number), 1, 0.0)
    assert buckets.wait(str(MOST_ADDRESSES), 1, 0.0) > 0
    assert buckets.wait("0", 1, 0.0) == 0


def test_room_is_given_until_there_is_none_and_again_once_it_is_back() -> None:
    room = Room(10)
    assert [room.take(6), room.take(6)] == [True, False]
    room.give_back(6)
    assert room.take(10)
