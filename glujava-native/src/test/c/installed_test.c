/* Volumes of the types glujava/NAME and user/NAME. */
#include "lifecycle/installed.h"
#include "world.h"

#include <sys/stat.h>

#define HOME CHECK_FOLDER "/installed-home"
#define JAR HOME "/translators/cache/current/cache.jar"

static gj_failure_t failure;
static xlator_t *volume;

static int
start(void **state)
{
    setenv("GLUJAVA_HOME", HOME, 1);
    mkdir(HOME, 0755);
    mkdir(HOME "/translators", 0755);
    mkdir(HOME "/translators/cache", 0755);
    mkdir(HOME "/translators/cache/current", 0755);
    FILE *jar = fopen(JAR, "w");
    if (!jar)
        return -1;
    fclose(jar);
    return world_start(state);
}

static int
begin(void **state)
{
    (void)state;
    memset(&failure, 0, sizeof(failure));
    volume = world_xlator("ours", NULL);
    return 0;
}

static int
end(void **state)
{
    (void)state;
    dict_unref(volume->options);
    volume->options = NULL;
    return 0;
}

static void
of_type(const char *type)
{
    free(volume->type);
    volume->type = strdup(type);
}

static const char *
option(const char *key)
{
    char *value = NULL;
    return dict_get_str(volume->options, (char *)key, &value) == 0 ? value : NULL;
}

static void
a_type_chooses_the_installed_jar(void **state)
{
    (void)state;
    static const char *const types[] = {"glujava/cache", "user/cache"};
    for (int i = 0; i < 2; i++) {
        of_type(types[i]);
        assert_int_equal(gj_installed_options(volume, volume->options, 1, &failure), 0);
        assert_string_equal(option("jar"), JAR);
        assert_string_equal(option("translator"), "cache");
        dict_del(volume->options, "jar");
        dict_del(volume->options, "translator");
    }
}

static void
given_options_win(void **state)
{
    (void)state;
    of_type("glujava/cache");
    assert_int_equal(dict_set_dynstr_with_alloc(volume->options, "translator", "other"), 0);
    assert_int_equal(gj_installed_options(volume, volume->options, 1, &failure), 0);
    assert_string_equal(option("jar"), JAR);
    assert_string_equal(option("translator"), "other");

    assert_int_equal(dict_set_dynstr_with_alloc(volume->options, "jar", "/my.jar"), 0);
    dict_del(volume->options, "translator");
    assert_int_equal(gj_installed_options(volume, volume->options, 1, &failure), 0);
    assert_string_equal(option("jar"), "/my.jar");
    assert_null(option("translator"));
}

static void
other_types_choose_nothing(void **state)
{
    (void)state;
    static const char *const types[] = {"features/glujava", "../../build/glujava/cache",
                                        "glujava/",         "glujava/../user/cache",
                                        "user/.hidden",     "userx/cache"};
    for (size_t i = 0; i < sizeof(types) / sizeof(types[0]); i++) {
        of_type(types[i]);
        assert_int_equal(gj_installed_options(volume, volume->options, 1, &failure), 0);
        assert_null(option("jar"));
    }
}

static void
a_translator_that_is_not_installed(void **state)
{
    (void)state;
    of_type("glujava/other");
    assert_int_equal(gj_installed_options(volume, volume->options, 1, &failure), -1);
    assert_string_equal(failure.message, "the translator 'other' of type glujava/other is not installed");
    assert_string_equal(failure.detail,
                        "there is no " HOME "/translators/other/current/other.jar; the folder is chosen "
                        "by GLUJAVA_HOME");
    assert_non_null(strstr(failure.hint, "glujava install JAR"));
    assert_null(option("jar"));
    /* While the volume runs, it may have been uninstalled. */
    assert_int_equal(gj_installed_options(volume, volume->options, 0, &failure), 0);
    assert_string_equal(option("jar"), HOME "/translators/other/current/other.jar");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_type_chooses_the_installed_jar, begin, end),
        cmocka_unit_test_setup_teardown(given_options_win, begin, end),
        cmocka_unit_test_setup_teardown(other_types_choose_nothing, begin, end),
        cmocka_unit_test_setup_teardown(a_translator_that_is_not_installed, begin, end),
    };
    return cmocka_run_group_tests(tests, start, NULL);
}
