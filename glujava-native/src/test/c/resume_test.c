/* Which thread carries out the verdict of a suspended frame, and that further resumptions do nothing. */
#include "graph.h"

#include "resume.h"

static resume_t early;

static int
is_resumed_before_it_returns(gj_call_t *call, int event)
{
    int verdict = suspends(call, event);
    early.id = call->id;
    world_on_thread(resume, &early, 0);
    return verdict;
}

static void
a_resumption_may_come_before_the_method_returns(void **state)
{
    (void)state;
    early = (resume_t){.says = GJ_VERDICT_FORWARD_WATCHED};
    java_will_do(is_resumed_before_it_returns);
    java_will_say(GJ_VERDICT_UNWIND_SAME);
    graph_stat("/some/file");
    assert_int_equal(early.result, 1);
    assert_int_equal(answer.ino, 100);
    /* Not by the thread that resumed. */
    assert_true(pthread_equal(children[0].thread, pthread_self()));
}

static int
is_resumed_twice_before_it_returns(gj_call_t *call, int event)
{
    int verdict = is_resumed_before_it_returns(call, event);
    resume_t second = {.id = call->id, .says = GJ_VERDICT_BROKEN};
    world_on_thread(resume, &second, 0);
    early.result += 10 * second.result;
    return verdict;
}

static void
a_second_resumption_before_the_method_returns_does_nothing(void **state)
{
    (void)state;
    early = (resume_t){.does = unwinds_built};
    java_will_do(is_resumed_twice_before_it_returns);
    graph_stat("/some/file");
    assert_int_equal(early.result, 1);
    assert_int_equal(answer.ino, BUILT_INO);
}

static void
a_second_resumption_of_what_is_over_does_nothing(void **state)
{
    (void)state;
    java_will_do(suspends);
    graph_stat("/some/file");
    assert_int_equal(resumed(GJ_VERDICT_FORWARD, NULL), 1);
    assert_int_equal(resumed(GJ_VERDICT_FORWARD, NULL), 0);
    assert_int_equal(children[0].winds, 1);
}

static void
a_second_resumption_does_not_decide_the_next_suspension(void **state)
{
    (void)state;
    java_will_do(suspends);
    java_will_do(suspends);
    children[0].holds = 1;
    graph_stat("/some/file");
    assert_int_equal(resumed(GJ_VERDICT_FORWARD_WATCHED, NULL), 1);
    assert_int_equal(resumed(GJ_VERDICT_BROKEN, NULL), 0);
    child_replies(&children[0]);
    assert_int_equal(answer.count, 0);
    assert_int_equal(resumed(GJ_VERDICT_UNWIND_SAME, NULL), 1);
    assert_int_equal(answer.ino, 100);
}

static void
a_verdict_on_an_earlier_suspension_does_not_decide_the_next(void **state)
{
    (void)state;
    java_will_do(suspends);
    java_will_do(suspends);
    graph_stat("/some/file");
    int32_t first = *gj_field(gj_call_find(turn_id), GJ_SUSPENSION);
    assert_int_equal(resumed(GJ_VERDICT_FORWARD_WATCHED, NULL), 1);
    assert_int_equal(glujava_resume(turn_id, first, GJ_VERDICT_BROKEN), 0);
    assert_int_equal(answer.count, 0);
    assert_int_equal(resumed(GJ_VERDICT_UNWIND_SAME, NULL), 1);
    assert_int_equal(answer.ino, 100);
}

static void
a_verdict_that_comes_late_does_not_decide_about_the_next_call(void **state)
{
    java_will_do(suspends);
    graph_stat("/some/file");
    int32_t id = turn_id, first = *gj_field(gj_call_find(id), GJ_SUSPENSION);
    assert_int_equal(java_resumes(id, GJ_VERDICT_FORWARD), 1);
    graph_end(state);
    graph_begin(state);
    java_will_do(suspends);
    graph_stat("/another/file");
    assert_int_equal(turn_id, id); /* the same record */
    assert_int_equal(glujava_resume(id, first, GJ_VERDICT_BROKEN), 0);
    assert_int_equal(answer.count, 0);
    assert_int_equal(java_resumes(id, GJ_VERDICT_FORWARD), 1);
    assert_int_equal(answer.ino, 100);
}

static int
is_resumed_though_not_suspended(gj_call_t *call, int event)
{
    (void)event;
    early.id = call->id;
    world_on_thread(resume, &early, 0);
    return GJ_VERDICT_FORWARD;
}

static void
a_resumption_of_what_is_not_suspended_does_nothing(void **state)
{
    (void)state;
    early = (resume_t){.says = GJ_VERDICT_BROKEN};
    java_will_do(is_resumed_though_not_suspended);
    graph_stat("/some/file");
    assert_int_equal(early.result, 0);
    assert_int_equal(answer.ino, 100);
    assert_int_equal(glujava_resume(-1, 1, GJ_VERDICT_FORWARD), 0);
    assert_int_equal(glujava_resume(INT32_MAX, 1, GJ_VERDICT_FORWARD), 0);
}

static resume_t racing;

static void *
race(void *argument)
{
    resume(argument);
    return NULL;
}

static pthread_t racer;

static int
is_resumed_while_it_returns(gj_call_t *call, int event)
{
    int verdict = suspends(call, event);
    racing = (resume_t){.id = call->id, .says = GJ_VERDICT_FORWARD};
    pthread_create(&racer, NULL, race, &racing);
    /* Either can be first. */
    for (volatile int i = rand() % 600000; i > 0; i--)
        ;
    return verdict;
}

static void
the_second_thread_carries_out_the_verdict(void **state)
{
    int by_method = 0;
    for (int round = 0; round < 300; round++) {
        if (round > 0) {
            graph_end(state);
            graph_begin(state);
        }
        java_will_do(is_resumed_while_it_returns);
        graph_stat("/some/file");
        assert_true(graph_await_answer());
        pthread_join(racer, NULL);
        assert_int_equal(racing.result, 1);
        by_method += pthread_equal(answer.thread, pthread_self()) != 0;
    }
    print_message("           %d of 300 by the method's thread\n", by_method);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, graph_begin, graph_end)
    const struct CMUnitTest tests[] = {
        TEST(a_resumption_may_come_before_the_method_returns),
        TEST(a_second_resumption_before_the_method_returns_does_nothing),
        TEST(a_second_resumption_of_what_is_over_does_nothing),
        TEST(a_second_resumption_does_not_decide_the_next_suspension),
        TEST(a_verdict_on_an_earlier_suspension_does_not_decide_the_next),
        TEST(a_verdict_that_comes_late_does_not_decide_about_the_next_call),
        TEST(a_resumption_of_what_is_not_suspended_does_nothing),
        TEST(the_second_thread_carries_out_the_verdict),
    };
    return RUN(tests, graph_start);
}
