/* Which class data archives are used: those of this JVM and of these jars, that only root can change. */
#include "check.h"

#include "jvm/class_archive.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define HOME CHECK_FOLDER "/home"
#define ARCHIVE HOME "/archive/one"

static const gj_jvm_t jvm = {.library = HOME "/libjvm.so", .version = 17};

static int
begin(void **state)
{
    (void)state;
    umask(022);
    return system("set -e; rm -rf " HOME "; mkdir -p " ARCHIVE "; cd " HOME "; echo jvm >libjvm.so; "
                  "head -c 200000 /dev/zero >glujava-core.jar; echo jna >jna.jar; cp *.jar archive/one; "
                  "echo classes >archive/one/classes.jsa; ln -s one archive/current-17; "
                  "echo linked-classes >archive/one/linked.jsa; for name in linked classes; do "
                  "echo \"$(stat -c '%s %Y' libjvm.so) $(realpath libjvm.so)\" >archive/one/$name.record; "
                  "stat -c '%s %Y' archive/one/$name.jsa >>archive/one/$name.record; done");
}

static int
finds(void)
{
    gj_class_archive_t archive;
    const char *why;
    return gj_class_archive_find(HOME, &jvm, "it is not wanted", &archive, &why);
}

static void
one_that_fits_is_found(void **state)
{
    (void)state;
    gj_class_archive_t archive;
    const char *why;
    if (geteuid() != 0)
        skip();
    assert_true(gj_class_archive_find(HOME, &jvm, NULL, &archive, &why));
    assert_null(why);
    assert_null(archive.not_linked);
    assert_string_equal(archive.core, ARCHIVE "/glujava-core.jar");
    assert_string_equal(archive.jna, ARCHIVE "/jna.jar");
    assert_string_equal(archive.classes, ARCHIVE "/linked.jsa");
}

static void
one_without_linked_classes_is_found_otherwise(void **state)
{
    static const char *const changes[] = {"rm linked.jsa", "echo >>linked.jsa", "rm linked.record",
                                          "cp classes.record linked.record", "chmod o+w linked.jsa"};
    gj_class_archive_t archive;
    const char *why;
    (void)state;
    if (geteuid() != 0)
        skip();
    assert_true(gj_class_archive_find(HOME, &jvm, "it is not wanted", &archive, &why));
    assert_string_equal(archive.not_linked, "it is not wanted");
    assert_string_equal(archive.classes, ARCHIVE "/classes.jsa");
    for (size_t i = 0; i < sizeof(changes) / sizeof(changes[0]); i++) {
        char command[512];
        begin(NULL);
        snprintf(command, sizeof(command), "cd " ARCHIVE " && %s", changes[i]);
        assert_int_equal(system(command), 0);
        assert_true(gj_class_archive_find(HOME, &jvm, NULL, &archive, &why));
        assert_non_null(archive.not_linked);
        assert_string_equal(archive.classes, ARCHIVE "/classes.jsa");
    }
}

/* Each is the only thing wrong. */
static void
one_that_does_not_fit_is_left_out(void **state)
{
    static const char *const changes[] = {
        "rm -r archive",
        "rm archive/current-17",
        "mv archive/current-17 archive/current-25",
        "ln -sfn ../archive/one archive/current-17",
        "ln -sfn two archive/current-17",
        "rm archive/one/classes.jsa",
        "echo >>archive/one/classes.jsa",
        "touch -d 2001-01-01 archive/one/classes.jsa",
        "rm archive/one/classes.record",
        "rm archive/one/jna.jar",
        "echo other >jna.jar",
        "echo >>glujava-core.jar",
        "printf x | dd of=glujava-core.jar bs=1 seek=150000 conv=notrunc status=none",
        "echo jvm2 >libjvm.so",
        "touch -d 2001-01-01 libjvm.so",
        "sed -i 's/$/2/' archive/one/classes.record",
        "rm archive/one/classes.jsa; mkfifo archive/one/classes.jsa",
        "rm archive/one/classes.jsa; ln -s /dev/zero archive/one/classes.jsa",
    };
    (void)state;
    if (geteuid() != 0)
        skip();
    for (size_t i = 0; i < sizeof(changes) / sizeof(changes[0]); i++) {
        char command[512];
        begin(NULL);
        assert_true(finds());
        snprintf(command, sizeof(command), "set -e; cd " HOME "; %s", changes[i]);
        assert_int_equal(system(command), 0);
        if (finds())
            fail_msg("found after: %s", changes[i]);
    }
}

static void
one_that_others_can_change_is_left_out(void **state)
{
    static const char *const changes[] = {"chmod o+w classes.jsa", "chmod g+w jna.jar", "chown 1234 glujava-core.jar",
                                          "chmod o+w classes.record", "chmod o+w ."};
    (void)state;
    if (geteuid() != 0)
        skip();
    for (size_t i = 0; i < sizeof(changes) / sizeof(changes[0]); i++) {
        char command[512];
        begin(NULL);
        snprintf(command, sizeof(command), "cd " ARCHIVE " && %s", changes[i]);
        assert_int_equal(system(command), 0);
        if (finds())
            fail_msg("found after: %s", changes[i]);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(one_that_fits_is_found, begin),
        cmocka_unit_test_setup(one_without_linked_classes_is_found_otherwise, begin),
        cmocka_unit_test_setup(one_that_does_not_fit_is_left_out, begin),
        cmocka_unit_test_setup(one_that_others_can_change_is_left_out, begin),
    };
    return RUN(tests, NULL);
}
