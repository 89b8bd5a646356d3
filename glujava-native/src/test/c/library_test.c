/*
 * The library as it is delivered, without sanitizers: what glusterd reads of it, and that it does not depend on a JVM.
 */
#include "check.h"

#include "gluster/versions.h"
#include "output.h"

#include <dlfcn.h>
#include <link.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define OTHER_VERSION "/other-version"
#define OTHER_LIBRARY CHECK_FOLDER OTHER_VERSION "/xlator/features/glujava.so"

/* Those of the table, and those that JNA has alone. */
#define DECLARED                                                                                                       \
    "cd " QUOTED(CHECK_MAIN_SOURCE) " && grep -ohE '\\bglujava_[a-z_]+\\(' " QUOTED(                                   \
        CHECK_GENERATED) "/functions.h ../../../../glujava-core/src/main/java/org/glujava/runtime/JnaBridge.java"

static void
only_xlator_api_and_glujava_functions_are_exported(void **state)
{
    (void)state;
    char symbols[65536];
    int count = 0;
    strcpy(symbols, output_of("nm -D --defined-only --format=posix " QUOTED(CHECK_LIBRARY)));
    for (char *line = strtok(symbols, "\n"); line; line = strtok(NULL, "\n")) {
        int ours = strncmp(line, "glujava_", 8) == 0 || strncmp(line, "xlator_api ", 11) == 0;
        if (!ours)
            fail_msg("exported: %s", line);
        count++;
    }
    assert_true(count > 5);
}

/* JNA binds all functions at once when the JVM starts, so a missing one fails every volume. */
static void
every_function_that_java_declares_is_exported(void **state)
{
    (void)state;
    char symbols[65536];
    int count = 0;
    strcpy(symbols, output_of("nm -D --defined-only --format=posix " QUOTED(CHECK_LIBRARY)));
    const char *declared = output_of(DECLARED);
    char *names = strdup(declared);
    for (char *name = strtok(names, "(\n"); name; name = strtok(NULL, "(\n")) {
        char line[128];
        snprintf(line, sizeof(line), "\n%s T ", name);
        if (!strstr(symbols, line) && strncmp(symbols, line + 1, strlen(line + 1)) != 0)
            fail_msg("not exported: %s", name);
        count++;
    }
    free(names);
    assert_true(count > 20);
}

static void
nothing_of_a_jvm_is_needed_to_load_it(void **state)
{
    (void)state;
    const char *dynamic = output_of("readelf --wide --dynamic " QUOTED(CHECK_LIBRARY));
    assert_null(strstr(dynamic, "jvm"));
    assert_null(strstr(dynamic, "jli"));
    assert_null(strstr(dynamic, "RPATH"));
    assert_null(strstr(dynamic, "RUNPATH"));
    assert_non_null(strstr(dynamic, "libglusterfs.so"));
}

static void
it_stays_in_memory_once_loaded(void **state)
{
    (void)state;
    assert_non_null(strstr(output_of("readelf --wide --dynamic " QUOTED(CHECK_LIBRARY)), "NODELETE"));
}

#define NAME_OF(symbol) NAME_AS_IS(symbol)
#define NAME_AS_IS(symbol) #symbol

static void
another_version_of_glusterfs_cannot_load_it(void **state)
{
    (void)state;
    const char *undefined = output_of("nm -D --undefined-only " QUOTED(CHECK_LIBRARY));
    assert_non_null(strstr(undefined, " " NAME_OF(GJ_ONLY_IN_THIS_VERSION) "\n"));
}

/* The one function in each list is the C compiler's own. */
static void
loading_and_closing_it_runs_no_code_of_ours(void **state)
{
    (void)state;
    const char *dynamic = output_of("readelf --wide --dynamic " QUOTED(CHECK_LIBRARY) " | tr -s ' '");
    assert_non_null(strstr(dynamic, "(INIT_ARRAYSZ) 8 (bytes)"));
    assert_non_null(strstr(dynamic, "(FINI_ARRAYSZ) 8 (bytes)"));
    assert_null(strstr(dynamic, "PREINIT_ARRAY"));
    assert_non_null(strstr(output_of("nm " QUOTED(CHECK_LIBRARY)), " t frame_dummy"));
    /* It registers functions when a graph is in use, and not when glusterd reads the options: see process_end.c. */
    assert_string_equal(output_of("cd " QUOTED(CHECK_MAIN_SOURCE) " && grep -l 'atexit(' *.c */*.c"),
                        "event/process_end.c\n");
}

static int
find_jvm(struct dl_phdr_info *library, size_t size, void *found)
{
    (void)size;
    if (strstr(library->dlpi_name, "libjvm"))
        *(int *)found = 1;
    return 0;
}

/* As glusterd does, to read the options. */
static void
load_and_close(const char *path)
{
    int jvm = 0;
    for (int i = 0; i < 3; i++) {
        void *library = dlopen(path, RTLD_NOW);
        if (!library)
            fail_msg("%s", dlerror());
        assert_non_null(dlsym(library, "xlator_api"));
        assert_int_equal(dlclose(library), 0);
    }
    dl_iterate_phdr(find_jvm, &jvm);
    assert_false(jvm);
}

static void
it_is_loaded_and_closed_in_a_process_without_jvm(void **state)
{
    (void)state;
    load_and_close(CHECK_LIBRARY);
}

/* For the test that GlusterFS refuses it. */
static void
it_can_be_built_for_another_version(void **state)
{
    (void)state;
    output_of("env -u MAKEFLAGS -u MFLAGS make --silent -C " QUOTED(
        CHECK_MAIN_SOURCE) " OUT=" CHECK_OUT OTHER_VERSION " GENERATED=" CHECK_GENERATED
                           " GLUSTERFS_VERSION=9.9 CFLAGS=-O0 2>&1");
    load_and_close(OTHER_LIBRARY);
    output_of("grep --text --quiet --fixed-strings 9.9 " QUOTED(OTHER_LIBRARY));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_xlator_api_and_glujava_functions_are_exported),
        cmocka_unit_test(every_function_that_java_declares_is_exported),
        cmocka_unit_test(nothing_of_a_jvm_is_needed_to_load_it),
        cmocka_unit_test(it_stays_in_memory_once_loaded),
        cmocka_unit_test(another_version_of_glusterfs_cannot_load_it),
        cmocka_unit_test(loading_and_closing_it_runs_no_code_of_ours),
        cmocka_unit_test(it_is_loaded_and_closed_in_a_process_without_jvm),
        cmocka_unit_test(it_can_be_built_for_another_version),
    };
    return RUN(tests, NULL);
}
