/* The folder for the JVM's files, old recordings in it, and crash reports. */
#include "check.h"

#include "jvm/crash_report.h"
#include "jvm/old_recordings.h"
#include "jvm/private_folder.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static char log_folder[] = CHECK_FOLDER "/logs", ours[512], log_file[512];

static void
write_file(const char *path, const char *text)
{
    FILE *out = fopen(path, "w");
    assert_non_null(out);
    fputs(text, out);
    fclose(out);
}

static int
begin(void **state)
{
    (void)state;
    umask(0); /* as in a brick */
    snprintf(ours, sizeof(ours), "%s/glujava-%u", log_folder, geteuid());
    snprintf(log_file, sizeof(log_file), "%s/brick.log", log_folder);
    if (system("rm -rf " CHECK_FOLDER "/logs") != 0 || mkdir(log_folder, 0755) != 0)
        return -1;
    write_file(log_file, "");
    return 0;
}

static int
end(void **state)
{
    (void)state;
    umask(022);
    return 0;
}

static mode_t
mode_of(const char *path)
{
    struct stat found;
    assert_int_equal(lstat(path, &found), 0);
    return found.st_mode & 07777;
}

static void
it_is_beside_the_log_and_private(void **state)
{
    (void)state;
    assert_string_equal(gj_private_folder(log_file), ours);
    assert_int_equal(mode_of(ours), 0700);
    assert_string_equal(gj_private_folder(log_file), ours);
}

static void
one_that_others_could_enter_is_closed(void **state)
{
    (void)state;
    mkdir(ours, 0777);
    assert_string_equal(gj_private_folder(log_file), ours);
    assert_int_equal(mode_of(ours), 0700);
}

static void
a_link_in_its_place_is_not_followed(void **state)
{
    (void)state;
    mkdir(CHECK_FOLDER "/logs/elsewhere", 0755);
    assert_int_equal(symlink(CHECK_FOLDER "/logs/elsewhere", ours), 0);
    const char *folder = gj_private_folder(log_file);
    assert_non_null(folder);
    assert_string_not_equal(folder, ours);
    assert_int_equal(mode_of(CHECK_FOLDER "/logs/elsewhere"), 0755);
}

static void
a_folder_that_all_may_write_is_passed_over(void **state)
{
    (void)state;
    chmod(log_folder, 0777);
    const char *folder = gj_private_folder(log_file);
    assert_non_null(folder);
    assert_string_not_equal(folder, ours);
    chmod(log_folder, 01777); /* as /tmp: no other user can replace it */
    assert_string_equal(gj_private_folder(log_file), ours);
}

static void
a_log_that_is_no_file_has_no_folder(void **state)
{
    (void)state;
    static const char *const logs[] = {"/dev/null", "-", "relative.log", "/nowhere/a.log"};
    assert_string_equal(gj_log_folder(log_file), log_folder);
    assert_null(gj_log_folder(NULL));
    assert_int_equal(symlink(log_file, CHECK_FOLDER "/logs/elsewhere.log"), 0);
    assert_string_equal(gj_log_folder(CHECK_FOLDER "/logs/elsewhere.log"), log_folder);
    for (size_t i = 0; i < sizeof(logs) / sizeof(logs[0]); i++) {
        assert_null(gj_log_folder(logs[i]));
        const char *folder = gj_private_folder(logs[i]);
        assert_non_null(folder);
        assert_null(strstr(folder, "/dev"));
        assert_int_equal(mode_of(folder), 0700);
    }
}

static void
a_setuid_program_has_that_of_its_effective_user(void **state)
{
    (void)state;
    if (geteuid() != 0)
        skip();
    assert_int_equal(setresuid(65534, 0, 0), 0);
    const char *folder = gj_private_folder(log_file);
    assert_int_equal(setresuid(0, 0, 0), 0);
    assert_string_equal(folder, ours);
}

static pid_t
pid_of_dead(void)
{
    pid_t child = fork();
    if (child == 0)
        _exit(0);
    waitpid(child, NULL, 0);
    return child;
}

static void
make_recording(const char *name, long age)
{
    char path[1024], file[1040];
    snprintf(path, sizeof(path), "%s/%s", ours, name);
    snprintf(file, sizeof(file), "%s/one.jfr", path);
    mkdir(path, 0700);
    write_file(file, "");
    const struct timespec times[2] = {{.tv_sec = time(NULL) - age}, {.tv_sec = time(NULL) - age}};
    utimensat(AT_FDCWD, file, times, 0);
    utimensat(AT_FDCWD, path, times, 0);
}

static int
is_there(const char *name)
{
    char path[1024];
    snprintf(path, sizeof(path), "%s/%s", ours, name);
    return access(path, F_OK) == 0;
}

static void
old_recordings_of_the_dead_are_removed(void **state)
{
    (void)state;
    enum { HOUR = 3600 };
    char dead[64], fresh[64], alive[64];
    pid_t pid = pid_of_dead();
    snprintf(dead, sizeof(dead), "2026_11_29_19_13_50_%d", pid);
    snprintf(fresh, sizeof(fresh), "2026_11_29_19_13_51_%d", pid);
    snprintf(alive, sizeof(alive), "2026_11_29_19_13_50_%d", getpid());
    gj_private_folder(log_file);
    make_recording(dead, 25 * HOUR);
    make_recording(fresh, 23 * HOUR);
    make_recording(alive, 25 * HOUR);
    make_recording("2026_11_29_notes", 25 * HOUR);
    gj_old_recordings_remove(ours);
    assert_false(is_there(dead));
    assert_true(is_there(fresh));
    assert_true(is_there(alive));
    assert_true(is_there("2026_11_29_notes"));
}

static void
the_target_of_a_link_is_not_removed(void **state)
{
    (void)state;
    char link[1024];
    gj_private_folder(log_file);
    make_recording("elsewhere", 100 * 3600);
    snprintf(link, sizeof(link), "%s/2026_11_29_19_13_50_%d", ours, pid_of_dead());
    assert_int_equal(symlink("elsewhere", link), 0);
    gj_old_recordings_remove(ours);
    assert_true(is_there("elsewhere/one.jfr"));
}

static void
a_report_becomes_private_and_comes_beside_the_log(void **state)
{
    (void)state;
    char pattern[1024], written[1024], kept[1024];
    gj_private_folder(log_file);
    snprintf(pattern, sizeof(pattern), "%s/hs_err_pid%%p.log", ours);
    snprintf(written, sizeof(written), "%s/hs_err_pid%d.log", ours, getpid());
    snprintf(kept, sizeof(kept), "%s/hs_err_pid%d.log", log_folder, getpid());
    gj_crash_report_expect(pattern, log_folder);
    assert_null(gj_crash_report());
    write_file(written, "the report");
    assert_int_equal(mode_of(written), 0666);
    assert_string_equal(gj_crash_report(), kept);
    assert_int_equal(mode_of(kept), 0600);
    assert_int_equal(access(written, F_OK), -1);
    assert_string_equal(gj_crash_report(), kept);
}

static void
a_report_stays_where_the_operator_wants_it(void **state)
{
    (void)state;
    char path[1024];
    snprintf(path, sizeof(path), "%s/100%%-%d.txt", log_folder, getpid());
    gj_crash_report_expect(CHECK_FOLDER "/logs/100%%-%p.txt", NULL);
    write_file(path, "the report");
    assert_string_equal(gj_crash_report(), path);
    assert_int_equal(mode_of(path), 0600);
}

static void
a_link_and_an_older_report_are_none(void **state)
{
    (void)state;
    char kept[1024];
    snprintf(kept, sizeof(kept), "%s/hs_err_pid%d.log", log_folder, getpid());
    gj_crash_report_expect(NULL, log_folder);
    assert_int_equal(symlink(log_file, kept), 0);
    assert_null(gj_crash_report());
    assert_int_equal(mode_of(log_file), 0666);
    unlink(kept);
    write_file(kept, "of another process that had this number");
    const struct timespec times[2] = {{.tv_sec = time(NULL) - 60}, {.tv_sec = time(NULL) - 60}};
    utimensat(AT_FDCWD, kept, times, 0);
    assert_null(gj_crash_report());
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)
    const struct CMUnitTest tests[] = {
        TEST(it_is_beside_the_log_and_private),
        TEST(one_that_others_could_enter_is_closed),
        TEST(a_link_in_its_place_is_not_followed),
        TEST(a_folder_that_all_may_write_is_passed_over),
        TEST(a_log_that_is_no_file_has_no_folder),
        TEST(a_setuid_program_has_that_of_its_effective_user),
        TEST(old_recordings_of_the_dead_are_removed),
        TEST(the_target_of_a_link_is_not_removed),
        TEST(a_report_becomes_private_and_comes_beside_the_log),
        TEST(a_report_stays_where_the_operator_wants_it),
        TEST(a_link_and_an_older_report_are_none),
    };
    return RUN(tests, NULL);
}
