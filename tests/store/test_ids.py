import uuid
from datetime import datetime, timedelta

from ict_desktop.store.ids import uuid7, uuid7_of

NOW = datetime(2017, 7, 7, 9, 30, 0, 123_000)


def test_a_key_is_a_uuid_of_version_seven_with_its_time_in_front():
    key = uuid.UUID(uuid7(NOW))
    assert (key.version, key.variant) == (7, uuid.RFC_4122)
    assert key.int >> 80 == int(NOW.timestamp() * 1000)


def test_keys_made_at_one_moment_differ():
    assert len({uuid7(NOW) for _ in range(10_000)}) == 10_000


def test_a_key_made_a_few_microseconds_later_sorts_later():
    moments = [NOW + timedelta(microseconds=5 * step) for step in range(2000)]
    keys = [uuid7(moment) for moment in moments]
    assert keys == sorted(keys)


def test_a_row_that_ships_with_the_program_has_the_same_key_everywhere():
    assert uuid7_of("agency:so-noi-vu", NOW) == uuid7_of("agency:so-noi-vu", NOW)
    assert uuid7_of("agency:so-noi-vu", NOW) != uuid7_of("agency:so-y-te", NOW)
    assert uuid.UUID(uuid7_of("agency:so-noi-vu", NOW)).version == 7
