/* Upcalls as Java gets them: all values of their structs, which are on the stack of the sender. */
#include "event_graph.h"
#include "notices.h"

#include <glusterfs/upcall-utils.h>

static reader_t
notify_upcall(uint32_t type, void *data, char *client)
{
    struct gf_upcall upcall = {.client_uid = client, .event_type = type, .data = data};
    memset(upcall.gfid, 7, sizeof(upcall.gfid));
    xlator_api.notify(wide_ours, GF_EVENT_UPCALL, &upcall);
    assert_went_on(GF_EVENT_UPCALL, &upcall);
    reader_t reader = notices_reader();
    assert_int_equal(take32(&reader), GF_EVENT_UPCALL);
    assert_int_equal((int32_t)take32(&reader), -1);
    const char *head = take(&reader, GJ_UPCALL_HEAD_SIZE);
    assert_int_equal(get32(head, GJ_UPCALL_HEAD_TYPE), type);
    assert_memory_equal(head + GJ_UPCALL_HEAD_GFID, upcall.gfid, sizeof(uuid_t));
    assert_string_equal(notices_text(&reader), client ? client : "(none)");
    return reader;
}

static uint64_t
ino_of(reader_t *reader)
{
    struct iatt iatt;
    get_iatt(take(reader, GJ_IATT_SIZE), &iatt);
    return iatt.ia_ino;
}

static void
an_invalidation_crosses_with_all_its_values(void **state)
{
    (void)state;
    dict_t *dict = dict_new();
    struct gf_upcall_cache_invalidation data = {.flags = UP_TIMES | UP_RENAME,
                                                .expire_time_attr = 60,
                                                .stat = {.ia_ino = 1},
                                                .p_stat = {.ia_ino = 2},
                                                .oldp_stat = {.ia_ino = 3},
                                                .dict = dict};
    reader_t reader = notify_upcall(GF_UPCALL_CACHE_INVALIDATION, &data, NULL);
    assert_int_equal(take32(&reader), UP_TIMES | UP_RENAME);
    assert_int_equal(take32(&reader), 60);
    for (uint64_t ino = 1; ino <= 3; ino++)
        assert_int_equal(ino_of(&reader), ino);
    assert_int_equal(take64(&reader), (uintptr_t)dict);
    assert_false(reader.failed);
    assert_int_equal(reader.left, 0);
    assert_int_equal(GF_ATOMIC_GET(dict->refcount), 1);
    dict_unref(dict);
}

static void
a_recalled_lease_crosses(void **state)
{
    (void)state;
    struct gf_upcall_recall_lease data = {.lease_type = 2};
    memset(data.tid, 9, sizeof(data.tid));
    reader_t reader = notify_upcall(GF_UPCALL_RECALL_LEASE, &data, "client-1");
    assert_int_equal(take32(&reader), 2);
    assert_memory_equal(take(&reader, sizeof(uuid_t)), data.tid, sizeof(uuid_t));
    assert_int_equal(take64(&reader), 0);
    assert_int_equal(reader.left, 0);
}

static void
contended_locks_cross(void **state)
{
    (void)state;
    struct gf_upcall_inodelk_contention inodelk = {.flock = {.l_start = 5, .l_len = 6}, .pid = 77, .domain = "dht"};
    reader_t reader = notify_upcall(GF_UPCALL_INODELK_CONTENTION, &inodelk, NULL);
    struct gf_flock flock;
    assert_string_equal(notices_text(&reader), "dht");
    get_flock(take(&reader, GJ_FLOCK_SIZE), &flock);
    assert_int_equal(flock.l_start, 5);
    assert_int_equal(flock.l_len, 6);
    assert_int_equal(take32(&reader), 77);
    assert_int_equal(take64(&reader), 0);
    assert_int_equal(reader.left, 0);

    went_on.count = 0;
    struct gf_upcall_entrylk_contention entrylk = {.type = 1, .pid = 78, .domain = "afr", .name = NULL};
    reader = notify_upcall(GF_UPCALL_ENTRYLK_CONTENTION, &entrylk, NULL);
    assert_string_equal(notices_text(&reader), "afr");
    assert_string_equal(notices_text(&reader), "(none)");
    assert_int_equal(take32(&reader), 1);
    assert_int_equal(take32(&reader), 78);
    assert_int_equal(take64(&reader), 0);
    assert_int_equal(reader.left, 0);
}

static void
an_upcall_of_an_unknown_kind_or_without_data_crosses_as_such(void **state)
{
    (void)state;
    reader_t reader = notify_upcall(42, "whatever", NULL);
    assert_int_equal(reader.left, 0);
    went_on.count = 0;
    reader = notify_upcall(GF_UPCALL_EVENT_NULL, NULL, NULL);
    assert_int_equal(reader.left, 0);
    went_on.count = 0;
    xlator_api.notify(wide_ours, GF_EVENT_UPCALL, NULL);
    assert_went_on(GF_EVENT_UPCALL, NULL);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, event_graph_begin, wide_end)
    const struct CMUnitTest tests[] = {
        TEST(an_invalidation_crosses_with_all_its_values),
        TEST(a_recalled_lease_crosses),
        TEST(contended_locks_cross),
        TEST(an_upcall_of_an_unknown_kind_or_without_data_crosses_as_such),
    };
    return RUN(tests, event_graph_start);
}
