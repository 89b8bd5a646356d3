/* The bridge of a process, by its name and the JVM's release. */
#include "check.h"

#include "jvm/bridge_choice.h"
#include "layouts.h"

static int
choose(const char *name, int java_version)
{
    gj_failure_t failure = {{0}, {0}, {0}};
    return gj_bridge_choose(name, "option bridge", java_version, &failure);
}

static void
a_name_chooses_its_bridge_with_any_jvm(void **state)
{
    (void)state;
    assert_int_equal(choose("jna", 17), GJ_BRIDGE_JNA);
    assert_int_equal(choose("jna", 25), GJ_BRIDGE_JNA);
    assert_int_equal(choose("direct", 17), GJ_BRIDGE_DIRECT);
    assert_int_equal(choose("direct", 0), GJ_BRIDGE_DIRECT);
}

static void
auto_is_direct_from_java_22_on(void **state)
{
    (void)state;
    assert_int_equal(choose("auto", 17), GJ_BRIDGE_JNA);
    assert_int_equal(choose("auto", 21), GJ_BRIDGE_JNA);
    assert_int_equal(choose("auto", 22), GJ_BRIDGE_DIRECT);
    assert_int_equal(choose("auto", 25), GJ_BRIDGE_DIRECT);
    assert_int_equal(choose("auto", 0), GJ_BRIDGE_JNA); /* the JDK does not say its release */
}

static void
another_name_is_refused(void **state)
{
    (void)state;
    gj_failure_t failure = {{0}, {0}, {0}};
    assert_int_equal(gj_bridge_choose("ffm", "GLUJAVA_BRIDGE", 25, &failure), -1);
    assert_string_equal(failure.message, "GLUJAVA_BRIDGE: there is no bridge 'ffm'");
    assert_string_equal(failure.hint, "Write auto, jna or direct.");
    assert_int_equal(gj_bridge_choose("", "the file", 25, &failure), -1);
}

static void
it_is_known_when_it_is_bound(void **state)
{
    (void)state;
    assert_null(gj_bridge_name());
    gj_bridge_note(GJ_BRIDGE_DIRECT);
    assert_string_equal(gj_bridge_name(), "direct");
    gj_bridge_note(GJ_BRIDGE_JNA);
    assert_string_equal(gj_bridge_name(), "jna");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_name_chooses_its_bridge_with_any_jvm),
        cmocka_unit_test(auto_is_direct_from_java_22_on),
        cmocka_unit_test(another_name_is_refused),
        cmocka_unit_test(it_is_known_when_it_is_bound),
    };
    return RUN(tests, NULL);
}
