/* The direct bridge: calls of Java by JNI, and functions that Java calls. */
#include "world.h"

#include "bridge/bridge_direct.h"
#include "fake_java.h"
#include "fops.h"
#include "jvm/java.h"
#include "natives.h"

static JNIEnv *env;

static int
start(void **state)
{
    int result = world_start(state);
    env = fake_java_start();
    return result || !env || gj_direct_bind(env) != 0;
}

/* Bound, and with nothing counted yet. */
static int
anew(void **state)
{
    (void)state;
    memset(&fake_java, 0, sizeof(fake_java));
    int failed = gj_direct_bind(env);
    memset(&fake_java, 0, sizeof(fake_java));
    return failed;
}

static void
all_functions_of_the_table_are_bound(void **state)
{
    (void)state;
    assert_int_equal(gj_direct_bind(env), 0);
    assert_true(GJ_NATIVES > 40);
    assert_int_equal(fake_java.registered, GJ_NATIVES + 2);
    assert_int_equal(fake_java.local_references, 0);
}

static void
refuses(const char *lack)
{
    assert_int_equal(anew(NULL), 0);
    fake_java.lacks_method = lack;
    assert_int_equal(gj_direct_bind(env), -1);
    assert_int_equal(fake_java.pending, 1); /* the start's message has it */
    assert_int_equal(fake_java.calls_while_thrown, 0);
}

static void
a_method_that_java_does_not_have_ends_the_start(void **state)
{
    (void)state;
    refuses("org/glujava/runtime/Natives");
    refuses("glujava_slab");
    refuses("glujava_put");
    refuses("org/glujava/runtime/DirectBridge");
    refuses("view");
    refuses("org/glujava/runtime/Upcalls");
    refuses("upcall");
    refuses("control");
    refuses("notice");
}

static void
java_gets_the_numbers_and_its_answer_comes_back(void **state)
{
    (void)state;
    fake_java.result = 7;
    assert_int_equal(gj_java_upcall(3, GJ_EVENT_REPLY), 7);
    assert_string_equal(fake_java.method, "upcall");
    assert_int_equal(fake_java.arguments[0].i, 3);
    assert_int_equal(fake_java.arguments[1].i, GJ_EVENT_REPLY);
    assert_int_equal(gj_java_control(GJ_CONTROL_STOP, 5), 7);
    assert_string_equal(fake_java.method, "control");
    assert_int_equal(fake_java.arguments[0].i, GJ_CONTROL_STOP);
    assert_int_equal(fake_java.arguments[1].i, 5);
    assert_int_equal(gj_java_notify(2, GJ_NOTICE_EVENT, "bytes", 6), 7);
    assert_string_equal(fake_java.method, "notice");
    assert_int_equal(fake_java.arguments[0].i, 2);
    assert_int_equal(fake_java.arguments[1].i, GJ_NOTICE_EVENT);
    assert_string_equal((const char *)(uintptr_t)fake_java.arguments[2].j, "bytes");
    assert_int_equal(fake_java.arguments[3].i, 6);
    assert_int_equal(fake_java.local_references, 0);
}

static void
nothing_that_java_throws_stays_or_counts_as_an_answer(void **state)
{
    (void)state;
    fake_java.throws_in_calls = 1;
    fake_java.result = GJ_VERDICT_FORWARD;
    assert_int_equal(gj_java_upcall(3, GJ_EVENT_FOP), GJ_VERDICT_NONE);
    assert_int_equal(fake_java.pending, 0);
    assert_int_equal(gj_java_control(GJ_CONTROL_CREATE, 0), -1);
    assert_int_equal(fake_java.pending, 0);
    assert_int_equal(gj_java_notify(0, GJ_NOTICE_EVENT, "", 0), GJ_ANSWER_NONE);
    assert_int_equal(fake_java.pending, 0);
    assert_int_equal(fake_java.calls, 3);
    assert_int_equal(fake_java.calls_while_thrown, 0);
}

typedef void (*put_t)(JNIEnv *, jclass, jlong, jbyteArray, jint, jbyteArray, jint);
typedef jint (*describe_t)(JNIEnv *, jclass, jint, jbyteArray, jint);
typedef jlong (*link_t)(JNIEnv *, jclass, jint, jlong, jlong, jbyteArray, jbyteArray, jbyteArray);

static void *
native(const char *name)
{
    for (int i = 0; i < GJ_NATIVES; i++) {
        if (strcmp(gj_natives[i].name, name) == 0)
            return gj_natives[i].fnPtr;
    }
    fail_msg("no native method %s", name);
    return NULL;
}

static void
arrays_are_given_back_and_written_only_if_they_are_out(void **state)
{
    (void)state;
    char out[16] = "", iatt[256] = "", identity[64] = "";
    describe_t describe = native("glujava_describe");
    assert_int_equal(describe(env, NULL, 99, fake_java_array(out), sizeof(out)), 0);
    assert_int_equal(fake_java.array_copies, 0);
    assert_int_equal(fake_java.copied_back, 1);
    link_t link = native("glujava_inode_link"); /* without a name */
    assert_int_equal(link(env, NULL, 99, 0, 0, NULL, fake_java_array(iatt), fake_java_array(identity)), -ENOTCONN);
    assert_int_equal(fake_java.array_copies, 0);
    assert_int_equal(fake_java.copied_back, 2);
    assert_int_equal(fake_java.pending, 0);
}

static void
without_memory_for_an_array_the_function_is_not_called(void **state)
{
    (void)state;
    char out[16] = "", iatt[256] = "", identity[64] = "";
    fake_java.lacks_memory = 1;
    describe_t describe = native("glujava_describe");
    assert_int_equal(describe(env, NULL, 99, fake_java_array(out), sizeof(out)), 0);
    assert_int_equal(fake_java.pending, 1); /* an OutOfMemoryError */
    fake_java.pending = 0;
    link_t link = native("glujava_inode_link");
    assert_int_equal(link(env, NULL, 99, 0, 0, NULL, fake_java_array(iatt), fake_java_array(identity)), 0);
    assert_int_equal(fake_java.pending, 1);
    assert_int_equal(fake_java.array_copies, 0);
    assert_int_equal(fake_java.calls_while_thrown, 0);
}

#define TEST(name) cmocka_unit_test_setup(name, anew)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(all_functions_of_the_table_are_bound),
        TEST(a_method_that_java_does_not_have_ends_the_start),
        TEST(java_gets_the_numbers_and_its_answer_comes_back),
        TEST(nothing_that_java_throws_stays_or_counts_as_an_answer),
        TEST(arrays_are_given_back_and_written_only_if_they_are_out),
        TEST(without_memory_for_an_array_the_function_is_not_called),
    };
    return RUN(tests, start);
}
