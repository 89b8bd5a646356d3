/* The check that the running GlusterFS is the version of the build. */
#include "world.h"

#include "gluster/abi.h"

#include <dlfcn.h>

static xlator_t *xl;
static gj_failure_t failure;

static int
start(void **state)
{
    int result = world_start(state);
    xl = world_xlator("ours", NULL);
    return result;
}

/* Must be the first test: no translator has been loaded yet, and the check reads the version in their paths. */
static void
without_a_translator_of_its_own_the_version_is_unknown(void **state)
{
    (void)state;
    assert_int_equal(gj_abi_check(xl, &failure), -1);
    assert_string_equal(failure.message, "GluJava's meta-translator was built for GlusterFS " GJ_GLUSTERFS_VERSION
                                         ", but GlusterFS of an unknown version is running");
    assert_string_equal(failure.hint,
                        "Install GluJava for this version: its package, or './glujava install' in its checkout.");
}

static void
load_a_translator(void)
{
    assert_non_null(dlopen(CHECK_XLATORS "/debug/io-stats.so", RTLD_NOW));
}

static void
the_version_it_was_built_for_is_accepted(void **state)
{
    (void)state;
    load_a_translator();
    assert_int_equal(gj_abi_check(xl, &failure), 0);
}

static void
another_size_of_its_structs_is_refused(void **state)
{
    (void)state;
    xlator_t *other = GF_CALLOC(1, sizeof(*other) + 8, gf_common_mt_xlator_t);
    other->ctx = xl->ctx;
    assert_int_equal(gj_abi_check(other, &failure), -1);
    assert_non_null(strstr(failure.detail, "bytes in this build and"));
    GF_FREE(other);
}

static void
a_process_without_memory_accounting_is_accepted(void **state)
{
    (void)state;
    xlator_t *plain = calloc(1, sizeof(*plain));
    plain->ctx = xl->ctx;
    plain->ctx->mem_acct_enable = 0;
    assert_int_equal(gj_abi_check(plain, &failure), 0);
    plain->ctx->mem_acct_enable = 1;
    free(plain);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(without_a_translator_of_its_own_the_version_is_unknown),
        cmocka_unit_test(the_version_it_was_built_for_is_accepted),
        cmocka_unit_test(another_size_of_its_structs_is_refused),
        cmocka_unit_test(a_process_without_memory_accounting_is_accepted),
    };
    return RUN(tests, start);
}
