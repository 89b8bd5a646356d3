#include "world.h"

#include "allocation.h"
#include "data/record.h"

#define ALL 65536

/* Any frame will do: a call without a frame counts as not in use. */
static call_frame_t frame;
static gj_call_t *calls[ALL + 1];

static gj_call_t *
take(void)
{
    gj_call_t *call = gj_call_take();
    if (call)
        call->frame = &frame;
    return call;
}

static void
a_fresh_call_is_clean(void **state)
{
    (void)state;
    gj_call_t *call = take();
    call->has_owned = 0;
    call->is_reply = 1;
    call->pass = gj_pass_of(1, GJ_PASS_PARKED);
    assert_non_null(gj_call_keep(call, "kept", 4));
    gj_call_give_back(call);

    gj_call_t *again = take();
    assert_ptr_equal(again, call);
    assert_int_equal(again->has_owned, 0);
    assert_int_equal(again->is_reply, 0);
    assert_null(again->kept);
    assert_int_equal(again->pass, GJ_PASS_OURS);
    gj_call_give_back(again);
}

static void
ids_are_unique_and_lead_to_call_and_memory(void **state)
{
    (void)state;
    enum { SOME = 1000 };
    for (int i = 0; i < SOME; i++) {
        gj_call_t *call = calls[i] = take();
        assert_ptr_equal(gj_call_find(call->id), call);
        char *slab = gj_slab_memory(call->id / GJ_RECORDS_PER_SLAB);
        assert_ptr_equal(slab + (size_t)(call->id % GJ_RECORDS_PER_SLAB) * GJ_RECORD_SIZE, call->record);
        memset(call->record, i, GJ_RECORD_SIZE);
        for (int j = 0; j < i; j++)
            assert_int_not_equal(calls[j]->id, call->id);
    }
    for (int i = 0; i < SOME; i++) {
        assert_int_equal((unsigned char)calls[i]->record[0], i & 255);
        assert_int_equal((unsigned char)calls[i]->record[GJ_RECORD_SIZE - 1], i & 255);
        gj_call_give_back(calls[i]);
    }
}

static void
a_stale_or_wild_id_finds_nothing(void **state)
{
    (void)state;
    gj_call_t *call = take();
    uint32_t id = call->id;
    gj_call_give_back(call);
    assert_null(gj_call_find(id));
    static const uint32_t wild[] = {ALL - 1, ALL, ALL + 1, 0x7fffffff, 0x80000000, 0xffffffff};
    for (size_t i = 0; i < sizeof(wild) / sizeof(wild[0]); i++)
        assert_null(gj_call_find(wild[i]));
    assert_null(gj_slab_memory(ALL / GJ_RECORDS_PER_SLAB));
    assert_null(gj_slab_memory(0xffffffff));
}

static void
kept_bytes_end_with_a_zero_and_with_the_call(void **state)
{
    (void)state;
    gj_call_t *call = take();
    char *kept = gj_call_keep(call, "abcdef", 3);
    assert_string_equal(kept, "abc");
    assert_string_equal(gj_call_keep(call, "", 0), "");
    for (int i = 0; i < 1000; i++)
        assert_non_null(gj_call_keep(call, "more", 4));
    gj_call_drop_kept(call);
    assert_null(call->kept);
    allocation_fails(0);
    assert_null(gj_call_keep(call, "none", 4));
    assert_true(allocation_has_failed());
    assert_non_null(gj_call_keep(call, "again", 5));
    gj_call_give_back(call);
}

static void
without_memory_for_a_slab_there_is_no_call(void **state)
{
    (void)state;
    int taken = 0;
    for (;;) {
        allocation_fails(0);
        gj_call_t *call = take();
        allocation_fails(-1);
        if (!call)
            break;
        calls[taken++] = call;
    }
    assert_non_null(calls[taken++] = take());
    while (taken)
        gj_call_give_back(calls[--taken]);
}

static int
take_all(void)
{
    int taken = 0;
    while (taken <= ALL && (calls[taken] = take()))
        taken++;
    return taken;
}

static void
exhaustion_gives_null_and_recovers(void **state)
{
    (void)state;
    assert_int_equal(take_all(), ALL);
    assert_null(take());
    gj_call_give_back(calls[ALL - 1]);
    assert_non_null(calls[ALL - 1] = take());
    assert_null(take());
    for (int i = 0; i < ALL; i++)
        gj_call_give_back(calls[i]);
    assert_int_equal(take_all(), ALL);
    for (int i = 0; i < ALL; i++)
        gj_call_give_back(calls[i]);
}

static void
take_and_keep_some_free(void *unused)
{
    (void)unused;
    gj_call_give_back(take());
}

static void
records_of_ended_threads_come_back(void **state)
{
    (void)state;
    for (int i = 0; i < 64; i++)
        world_on_thread(take_and_keep_some_free, NULL, 0);
    assert_int_equal(take_all(), ALL);
    for (int i = 0; i < ALL; i++)
        gj_call_give_back(calls[i]);
}

static void
give_back_those_of_another(void *unused)
{
    (void)unused;
    for (int i = 0; i < 100; i++)
        gj_call_give_back(calls[i]);
}

static void
a_thread_gives_back_what_another_took(void **state)
{
    (void)state;
    for (int i = 0; i < 100; i++)
        calls[i] = take();
    world_on_thread(give_back_those_of_another, NULL, 0);
    assert_int_equal(take_all(), ALL);
    for (int i = 0; i < ALL; i++)
        gj_call_give_back(calls[i]);
}

enum { THREADS = 8, ROUNDS = 2000, AT_ONCE = 40 };

static int clashes;
static gj_call_t *passed_on; /* one call that threads pass to each other */

static void *
take_and_give_back(void *number)
{
    gj_call_t *mine[AT_ONCE];
    for (int round = 0; round < ROUNDS; round++) {
        for (int i = 0; i < AT_ONCE; i++) {
            mine[i] = take();
            *gj_field(mine[i], GJ_UID) = (int)(intptr_t)number;
            *gj_field(mine[i], GJ_GID) = i;
        }
        for (int i = 0; i < AT_ONCE; i++) {
            if (*gj_field(mine[i], GJ_UID) != (int)(intptr_t)number || *gj_field(mine[i], GJ_GID) != i)
                __atomic_fetch_add(&clashes, 1, __ATOMIC_RELAXED);
        }
        mine[0] = __atomic_exchange_n(&passed_on, mine[0], __ATOMIC_ACQ_REL);
        for (int i = 0; i < AT_ONCE; i++) {
            if (mine[i])
                gj_call_give_back(mine[i]);
        }
    }
    return NULL;
}

static void
many_threads_never_share_a_record(void **state)
{
    (void)state;
    pthread_t threads[THREADS];
    for (int i = 0; i < THREADS; i++)
        assert_int_equal(pthread_create(&threads[i], NULL, take_and_give_back, (void *)(intptr_t)(i + 1)), 0);
    for (int i = 0; i < THREADS; i++)
        pthread_join(threads[i], NULL);
    assert_int_equal(clashes, 0);
    gj_call_give_back(passed_on);
    assert_int_equal(take_all(), ALL);
    for (int i = 0; i < ALL; i++)
        gj_call_give_back(calls[i]);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_fresh_call_is_clean),
        cmocka_unit_test(ids_are_unique_and_lead_to_call_and_memory),
        cmocka_unit_test(a_stale_or_wild_id_finds_nothing),
        cmocka_unit_test(kept_bytes_end_with_a_zero_and_with_the_call),
        cmocka_unit_test(without_memory_for_a_slab_there_is_no_call),
        cmocka_unit_test(exhaustion_gives_null_and_recovers),
        cmocka_unit_test(records_of_ended_threads_come_back),
        cmocka_unit_test(a_thread_gives_back_what_another_took),
        cmocka_unit_test(many_threads_never_share_a_record),
    };
    return RUN(tests, NULL);
}
