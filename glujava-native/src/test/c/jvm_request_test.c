/* One JVM for volumes with different options. */
#include "check.h"

#include "jvm/jvm_request.h"

#include <stdlib.h>

static void
options_that_the_first_volume_did_not_decide_have_no_effect(void **state)
{
    (void)state;
    char names[128], size[] = "256MB";
    gj_jvm_request_decides(&(gj_jvm_request_t){.heap_size = size, .jvm_options = "-ea"});
    size[0] = '9'; /* the option is freed with its volume */
    assert_int_equal(gj_jvm_request_ignored(&(gj_jvm_request_t){.jvm_options = "-ea"}, names, sizeof(names)), 0);
    assert_int_equal(gj_jvm_request_ignored(&(gj_jvm_request_t){.heap_size = "256MB"}, names, sizeof(names)), 0);
    assert_string_equal(names, "");
    const gj_jvm_request_t other = {.java_home = "/jdk", .heap_size = "512MB", .jvm_options = "-ea", .bridge = "jna"};
    assert_int_equal(gj_jvm_request_ignored(&other, names, sizeof(names)), 3);
    assert_string_equal(names, "java-home, heap-size, bridge");
    gj_jvm_request_decides(&(gj_jvm_request_t){.heap_size = NULL});
}

int
main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(options_that_the_first_volume_did_not_decide_have_no_effect)};
    return RUN(tests, NULL);
}
