/* A translator that is replaced while its volume runs. */
#include "replacing.h"

#include "allocation.h"
#include "event/notice.h"
#include "resume.h"

static void
new_fops_enter_the_new_version(void **state)
{
    (void)state;
    gj_instance_t *old = present();
    assert_int_equal(replace(), 0);
    assert_ptr_not_equal(present(), old);
    assert_int_not_equal(present()->id, old->id);
    assert_ptr_equal(gj_instance_find(present()->id), present());
    assert_non_null(strstr(world_log(), "has replaced version 1.0"));
    uint64_t entries = gj_counts_entries(present()->fops[GJ_STAT].counts);
    java_will_say(GJ_VERDICT_FORWARD);
    graph_stat("/some/file");
    assert_int_equal(answer.ino, 100);
    assert_int_equal(gj_counts_entries(present()->fops[GJ_STAT].counts), entries + 1);
    release(old);
}

static int instance_of_reply;

static int
notes_its_instance(gj_call_t *call, int event)
{
    (void)event;
    instance_of_reply = *gj_field(call, GJ_INSTANCE);
    return GJ_VERDICT_UNWIND_SAME;
}

static void
a_fop_in_flight_ends_in_the_old_version(void **state)
{
    (void)state;
    gj_instance_t *old = present();
    children[0].holds = 1;
    java_will_say(GJ_VERDICT_FORWARD_WATCHED);
    java_will_do(notes_its_instance);
    graph_stat("/some/file");
    assert_int_equal(replace(), 0);
    assert_int_equal(glujava_drained(old->id), 0);
    child_replies(&children[0]);
    assert_int_equal(instance_of_reply, old->id);
    assert_int_equal(answer.ino, 100);
    release(old);
}

static void
a_suspended_fop_ends_in_the_old_version(void **state)
{
    (void)state;
    gj_instance_t *old = present();
    java_will_do(suspends);
    graph_stat("/some/file");
    assert_int_equal(replace(), 0);
    assert_int_equal(glujava_drained(old->id), 0);
    assert_int_equal(gj_instance_in_flight(old), 1);
    assert_int_equal(resumed(GJ_VERDICT_FORWARD, NULL), 1);
    assert_int_equal(answer.ino, 100);
    release(old);
}

/* GlusterFS's thread has read the xlator's table of fops just before the change. */
static void
a_fop_that_the_new_version_does_not_hook_passes_it(void **state)
{
    (void)state;
    static const int one_hook[] = {GJ_STAT};
    gj_instance_t *old = present();
    struct xlator_fops *table = ours->fops;
    java_hooks(one_hook, 1);
    assert_int_equal(replace(), 0);
    assert_ptr_not_equal(ours->fops->readlink, table->readlink);
    ours->fops = table;
    graph_readlink("/some/link", 4096);
    ours->fops = present()->own_fops;
    assert_string_equal(answer.text, "target");
    assert_int_equal(children[0].winds, 1);
    assert_int_equal(gj_instance_in_flight(present()), 0);
    release(old);
}

static gj_instance_t *next;

static void
change_now(void)
{
    ours->private = next;
}

static void
stat_on_a_new_thread(void *unused)
{
    (void)unused;
    on_allocation = change_now; /* a thread's first fop allocates its part of the counts */
    graph_stat("/some/file");
    on_allocation = NULL;
}

/* The thread has read the version itself just before the change. */
static void
a_fop_that_finds_the_old_version_goes_to_the_new_one(void **state)
{
    (void)state;
    gj_instance_t *old = present();
    assert_int_equal(replace(), 0);
    next = present();
    uint64_t entries = gj_counts_entries(next->fops[GJ_STAT].counts);
    ours->private = old;
    java_will_say(GJ_VERDICT_FORWARD);
    world_on_thread(stat_on_a_new_thread, NULL, 0);
    assert_ptr_equal(present(), next);
    assert_int_equal(gj_counts_entries(next->fops[GJ_STAT].counts), entries + 1);
    assert_int_equal(answer.ino, 100);
    release(old);
}

static void
only_a_few_versions_may_be_in_use(void **state)
{
    (void)state;
    gj_instance_t *old[GJ_MOST_DRAINING];
    for (int i = 0; i < GJ_MOST_DRAINING; i++) {
        old[i] = present();
        old[i]->fops[GJ_STAT].counts->shared.entries++;
        assert_int_equal(replace(), 0);
    }
    uint64_t refused = present()->versions->refused;
    gj_instance_t *last = present();
    assert_int_equal(replace(), -1);
    assert_ptr_equal(present(), last);
    assert_int_equal(present()->versions->refused, refused + 1);
    assert_non_null(
        strstr(replace_failure.message, "4 earlier versions of the translator still have frames or operations"));
    for (int i = 0; i < GJ_MOST_DRAINING; i++) {
        assert_int_equal(glujava_drained(old[i]->id), 0);
        old[i]->fops[GJ_STAT].counts->shared.answered++;
        release(old[i]);
    }
    assert_int_equal(replace(), 0);
    release(last);
    java_will_say(GJ_VERDICT_FORWARD);
    graph_stat("/some/file");
}

static void
memory_and_numbers_are_used_again(void **state)
{
    (void)state;
    uint32_t highest = 0;
    for (int i = 0; i < 200; i++) {
        gj_instance_t *old = present();
        assert_int_equal(replace(), 0);
        highest = present()->id > highest ? present()->id : highest;
        release(old);
    }
    assert_true(highest < GJ_VERSIONS);
    java_will_say(GJ_VERDICT_FORWARD);
    graph_stat("/some/file");
}

static void
operations_keep_the_old_version_for_a_while(void **state)
{
    (void)state;
    gj_instance_t *old = present();
    old->operations++;
    assert_int_equal(replace(), 0);
    assert_int_equal(glujava_drained(old->id), 0);
    old->replaced_at -= 6;
    assert_int_equal(glujava_drained(old->id), 1);
    old->operations--;
    release(old);
    java_will_say(GJ_VERDICT_FORWARD);
    graph_stat("/some/file");
}

static int told[2 * GJ_VERSIONS], told_count;

static int
counts(int instance, int what, const char *bytes, int size)
{
    (void)bytes;
    (void)size;
    (void)what;
    told[told_count++] = instance;
    return GJ_ANSWER_DONE;
}

static void
every_version_is_told_of_the_end_of_an_inode(void **state)
{
    (void)state;
    java_listens(0, 1u << GJ_CBK_FORGET, 0);
    gj_instance_t *oldest = present();
    assert_int_equal(replace(), 0);
    gj_instance_t *old = present();
    old->operations++;
    release(oldest);
    java_listens(0, 0, 0); /* the last one takes none */
    assert_int_equal(replace(), 0);
    java_gets_notice = counts;
    told_count = 0;
    inode_t *inode = world_inode(IA_IFREG, 7);
    ours->cbks->forget(ours, inode);
    assert_int_equal(gj_notice_await(present(), 10), 0); /* on this thread it is delivered elsewhere */
    inode_unref(inode);
    assert_int_equal(told_count, 2);
    assert_int_equal(told[0], old->id);
    assert_int_equal(told[1], present()->id);
    old->operations--;
    release(old);
    java_gets_notice = NULL;
    java_will_say(GJ_VERDICT_FORWARD);
    graph_stat("/some/file");
}

static void
the_sums_go_on(void **state)
{
    (void)state;
    gj_instance_t *old = present();
    uint64_t answered = gj_versions_answered(old->versions);
    java_will_say(GJ_VERDICT_FORWARD);
    graph_stat("/some/file");
    assert_int_equal(replace(), 0);
    assert_int_equal(gj_versions_answered(present()->versions), answered + 1);
    release(old);
}

static void
failures_of_the_old_version_do_not_turn_off_the_new_one(void **state)
{
    (void)state;
    gj_instance_t *old = present();
    old->policy.max_failures = 1;
    java_will_do(suspends);
    graph_stat("/some/file");
    assert_int_equal(replace(), 0);
    assert_int_equal(resumed(GJ_VERDICT_BROKEN, NULL), 1);
    assert_int_equal(answer.op_errno, EIO);
    assert_false(ours->pass_through);
    release(old);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, replacing_begin, graph_end)
    const struct CMUnitTest tests[] = {
        TEST(new_fops_enter_the_new_version),
        TEST(a_fop_in_flight_ends_in_the_old_version),
        TEST(a_suspended_fop_ends_in_the_old_version),
        TEST(a_fop_that_the_new_version_does_not_hook_passes_it),
        TEST(a_fop_that_finds_the_old_version_goes_to_the_new_one),
        TEST(only_a_few_versions_may_be_in_use),
        TEST(operations_keep_the_old_version_for_a_while),
        TEST(memory_and_numbers_are_used_again),
        TEST(every_version_is_told_of_the_end_of_an_inode),
        TEST(the_sums_go_on),
        TEST(failures_of_the_old_version_do_not_turn_off_the_new_one),
    };
    return cmocka_run_group_tests(tests, replacing_start, replacing_end);
}
