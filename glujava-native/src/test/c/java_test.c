/* The start of the JVM up to its loading, and threads with a time limit. */
#include "world.h"

#include "allocation.h"
#include "fops.h"
#include "jvm/java.h"
#include "jvm/java_start.h"
#include "thread/thread_run.h"

#include <semaphore.h>
#include <sys/stat.h>

#define HOME CHECK_FOLDER "/home"
#define JDK CHECK_FOLDER "/broken-jdk"

static gj_failure_t failure;

static int
write_file(const char *path)
{
    FILE *out = fopen(path, "w");
    return out ? fclose(out) : -1;
}

/* A run-time home and a JVM with only the files that are checked. */
static int
start(void **state)
{
    int result = world_start(state);
    unsetenv("GLUJAVA_JAVA_HOME");
    unsetenv("JAVA_HOME");
    unsetenv("GLUJAVA_CONF");
    setenv("GLUJAVA_HOME", HOME, 1);
    mkdir(HOME, 0755);
    unlink(HOME "/jna.jar");
    mkdir(JDK, 0755);
    mkdir(JDK "/lib", 0755);
    mkdir(JDK "/lib/server", 0755);
    return result || write_file(HOME "/glujava-core.jar") || write_file(HOME "/glujava-logging.jar") ||
           write_file(HOME "/libjnidispatch.so") || write_file(JDK "/lib/server/libjvm.so");
}

static int
start_with(const char *java_home)
{
    return gj_java_start(&(gj_jvm_request_t){.java_home = java_home}, NULL, &failure);
}

static void
an_incomplete_home_is_refused(void **state)
{
    (void)state;
    assert_int_equal(start_with(JDK), -1);
    assert_string_equal(failure.message, "GluJava's run-time is not complete: cannot read " HOME "/jna.jar");
    assert_string_equal(failure.detail, "No such file or directory; the folder is chosen by GLUJAVA_HOME");
    assert_memory_equal(failure.hint, "Install GluJava again", 21);
    assert_int_equal(write_file(HOME "/jna.jar"), 0);
}

static void
a_home_whose_name_java_cannot_read_is_refused(void **state)
{
    (void)state;
    assert_int_equal(rename(HOME, HOME "-\374"), 0);
    setenv("GLUJAVA_HOME", HOME "-\374", 1);
    int result = start_with(JDK);
    assert_int_equal(rename(HOME "-\374", HOME), 0);
    setenv("GLUJAVA_HOME", HOME, 1);
    assert_int_equal(result, -1);
    assert_non_null(strstr(failure.message, "is not in UTF-8"));
    assert_string_equal(failure.detail, "the folder is chosen by GLUJAVA_HOME");
}

static void
a_wrong_java_home_of_the_volume_is_refused(void **state)
{
    (void)state;
    assert_int_equal(start_with("/nowhere"), -1);
    assert_string_equal(failure.message, "no JVM found in /nowhere");
    assert_memory_equal(failure.detail, "option java-home names it", 24);
}

static void
without_a_thread_the_jvm_does_not_count_as_running(void **state)
{
    (void)state;
    no_threads = 1;
    assert_int_equal(start_with(JDK), -1);
    no_threads = 0;
    assert_string_equal(failure.message, "no thread could be started for the JVM");
}

static void
a_library_that_cannot_be_loaded_is_refused(void **state)
{
    (void)state;
    assert_int_equal(start_with(JDK), -1);
    assert_string_equal(failure.message, "the JVM in " JDK " cannot be loaded");
    assert_non_null(strstr(failure.detail, "libjvm.so"));
    assert_string_equal(failure.hint, "Is the file complete, and built for this machine's processor?");
}

static void
a_process_has_one_start_and_repeats_its_failure(void **state)
{
    (void)state;
    memset(&failure, 0, sizeof(failure));
    assert_int_equal(start_with("/nowhere"), -1);
    assert_string_equal(failure.message, "the JVM in " JDK " cannot be loaded");
}

static void
without_a_jvm_there_is_no_verdict(void **state)
{
    (void)state;
    assert_int_equal(gj_java_upcall(0, GJ_EVENT_FOP), GJ_VERDICT_NONE);
    assert_int_equal(gj_java_control(GJ_CONTROL_CREATE, 0), -1);
}

static sem_t may_end;
static int ended;

static void
waits(void *argument)
{
    sem_wait(&may_end);
    *(int *)argument = 1;
    __atomic_store_n(&ended, 1, __ATOMIC_RELEASE);
}

static int
has_ended(void *unused)
{
    (void)unused;
    return __atomic_load_n(&ended, __ATOMIC_ACQUIRE);
}

static void
a_function_that_ends_in_time_has_run(void **state)
{
    (void)state;
    int ran = 0;
    sem_init(&may_end, 0, 2);
    assert_int_equal(gj_run_on_thread(waits, &ran, 10), 0);
    assert_int_equal(ran, 1);
    ran = 0;
    assert_int_equal(gj_run_on_thread(waits, &ran, 0), 0);
    assert_int_equal(ran, 1);
}

static void
does_nothing(void *unused)
{
    (void)unused;
}

/* GlusterFS logs an error if it cannot name a thread because it has ended. */
static void
a_function_may_end_at_once(void **state)
{
    (void)state;
    world_forget_log();
    for (int i = 0; i < 500; i++)
        assert_int_equal(gj_run_on_thread(does_nothing, NULL, 10), 0);
    assert_string_equal(world_log(), "");
}

static void
a_function_may_end_after_the_wait_for_it(void **state)
{
    (void)state;
    static int ran;
    ended = 0;
    sem_init(&may_end, 0, 0);
    assert_int_equal(gj_run_on_thread(waits, &ran, 1), ETIMEDOUT);
    assert_int_equal(ran, 0);
    sem_post(&may_end);
    assert_true(world_await(has_ended, NULL));
}

static void
leaves(void *argument)
{
    *(int *)argument = 1;
    gj_thread_run_leave(gj_thread_run_mine());
}

static void
a_function_that_cannot_return_can_be_ended(void **state)
{
    (void)state;
    int ran = 0;
    assert_int_equal(gj_run_on_thread(leaves, &ran, 0), 0);
    assert_int_equal(ran, 1);
}

static void
without_a_thread_a_function_does_not_run(void **state)
{
    (void)state;
    int ran = 0;
    no_threads = 1;
    assert_int_equal(gj_run_on_thread(waits, &ran, 10), EAGAIN);
    no_threads = 0;
    allocation_fails(0);
    assert_int_equal(gj_run_on_thread(waits, &ran, 10), EAGAIN);
    allocation_fails(-1);
    assert_int_equal(ran, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_incomplete_home_is_refused),
        cmocka_unit_test(a_home_whose_name_java_cannot_read_is_refused),
        cmocka_unit_test(a_wrong_java_home_of_the_volume_is_refused),
        cmocka_unit_test(without_a_jvm_there_is_no_verdict),
        cmocka_unit_test(without_a_thread_the_jvm_does_not_count_as_running),
        cmocka_unit_test(a_library_that_cannot_be_loaded_is_refused),
        cmocka_unit_test(a_process_has_one_start_and_repeats_its_failure),
        cmocka_unit_test(a_function_that_ends_in_time_has_run),
        cmocka_unit_test(a_function_may_end_at_once),
        cmocka_unit_test(a_function_may_end_after_the_wait_for_it),
        cmocka_unit_test(a_function_that_cannot_return_can_be_ended),
        cmocka_unit_test(without_a_thread_a_function_does_not_run),
    };
    return RUN(tests, start);
}
