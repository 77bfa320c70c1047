"""Whatever is kept about someone is found, so that it can be taken along and deleted."""

from datetime import timedelta

from sqlalchemy import inspect, select

from coach.domain.language import Language
from coach.services.practise import Practise
from coach.services.welcome import Welcome
from coach.store import Store
from coach.store.personal import belonging
from coach.store.tables import metadata
from tests.made import NOON

# Tables with nobody's data in them, or with what must outlive a person's account.
NOT_PERSONAL = {"assignment", "audit_entry", "cohort", "cohort_lexicon", "throttle"}


def test_every_table_is_somebodys_or_named_as_nobodys(store: Store):
    personal = {table.name for table in belonging("")}
    assert set(metadata.tables) - personal == NOT_PERSONAL
    in_database = set(inspect(store.database.engine).get_table_names()) - {"alembic_version"}
    assert in_database == set(metadata.tables)


def test_deleting_takes_all_that_is_theirs_and_nothing_of_the_neighbours(
    store: Store, practise: Practise
):
    welcome = Welcome(store.trainees)
    people = [welcome.welcome(name, Language.ENGLISH, NOON).trainee for name in ("Rina", "Mina")]
    for one in people:
        attempt = practise.open(one.id, "late-parcel", NOON).attempt
        checked = practise.check(one.id, attempt.id, "I recieve it.", 0, NOON)
        key = checked.assessment.issues[0].key("I recieve it.")
        practise.dispute(one.id, attempt.id, checked.draft.id, key, NOON)
        practise.submit(one.id, attempt.id, "Received.", checked.version, NOON + timedelta(1))
    rina, mina = people
    before = store.personal_data.of_trainee(mina.id)
    gone = store.personal_data.delete(rina.id)
    assert gone == {
        "trainee": 1,
        "browser": 1,
        "attempt": 1,
        "draft": 2,
        "assessment": 2,
        "concept_count": 1,
        "dispute": 1,
    }
    assert not any(store.personal_data.of_trainee(rina.id).values())
    assert store.personal_data.of_trainee(mina.id) == before
    with store.database.engine.connect() as connection:
        for table in metadata.sorted_tables:
            assert rina.id not in str(connection.execute(select(table)).all())
