/* Sizes of the heap, and the memory that a process may use. */
#include "check.h"

#include "jvm/heap_size.h"
#include "jvm/memory_limit.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define GROUPS CHECK_FOLDER "/cgroup"
#define ROOT CHECK_FOLDER "/cgroups"
#define MB ((uint64_t)1024 * 1024)

static gj_failure_t failure;

static void
sizes_have_units(void **state)
{
    (void)state;
    uint64_t size = 0;
    assert_int_equal(gj_heap_size("64MB", "x", 1024 * MB, &size, &failure), 0);
    assert_int_equal(size, 64 * MB);
    assert_int_equal(gj_heap_size("1GB", "x", 1024 * MB, &size, &failure), 0);
    assert_int_equal(size, 1024 * MB);
    assert_int_equal(gj_heap_size("much", "the volume", 1024 * MB, &size, &failure), -1);
    assert_string_equal(failure.message, "heap-size 'much' of the volume is not a size");
    assert_string_equal(failure.hint, "Write a number and its unit, such as 256MB or 1GB.");
}

static void
a_heap_that_is_too_small_is_refused(void **state)
{
    (void)state;
    uint64_t size;
    assert_int_equal(gj_heap_size("16MB", "x", 1024 * MB, &size, &failure), 0);
    assert_int_equal(gj_heap_size("256", "a file", 1024 * MB, &size, &failure), -1);
    assert_string_equal(failure.message, "heap-size 256 of a file is too small");
    assert_string_equal(failure.detail, "256 bytes");
    assert_string_equal(failure.hint, "Java needs at least 16MB.");
}

static void
a_heap_beyond_the_memory_is_refused(void **state)
{
    (void)state;
    uint64_t size;
    assert_int_equal(gj_heap_size("160MB", "x", 160 * MB, &size, &failure), 0);
    assert_int_equal(gj_heap_size("161MB", "the volume", 160 * MB, &size, &failure), -1);
    assert_string_equal(failure.message, "heap-size 161MB of the volume is more than this process may use");
    assert_string_equal(failure.detail, "the machine, or the control group of the process, has 160MB");
}

static void
the_default_follows_the_memory(void **state)
{
    (void)state;
    assert_int_equal(gj_heap_default(64 * 1024 * MB), 256 * MB);
    assert_int_equal(gj_heap_default(1024 * MB), 256 * MB);
    assert_int_equal(gj_heap_default(160 * MB), 40 * MB);
    assert_int_equal(gj_heap_default(32 * MB), 16 * MB);
}

static void
write_text(const char *path, const char *text)
{
    FILE *out = fopen(path, "w");
    assert_non_null(out);
    fputs(text, out);
    fclose(out);
}

static void
make_folders(void)
{
    static const char *const folders[] = {ROOT, ROOT "/a", ROOT "/a/b", ROOT "/memory", ROOT "/memory/c"};
    for (size_t i = 0; i < sizeof(folders) / sizeof(folders[0]); i++)
        mkdir(folders[i], 0755);
    unlink(ROOT "/memory.max");
    unlink(ROOT "/a/memory.max");
    unlink(ROOT "/a/b/memory.max");
    unlink(ROOT "/memory/memory.limit_in_bytes");
    unlink(ROOT "/memory/c/memory.limit_in_bytes");
}

static uint64_t
of_machine(void)
{
    return (uint64_t)sysconf(_SC_PHYS_PAGES) * sysconf(_SC_PAGESIZE);
}

static void
without_control_groups_it_is_that_of_the_machine(void **state)
{
    (void)state;
    assert_int_equal(gj_memory_limit("/nowhere", "/nowhere"), of_machine());
    make_folders();
    write_text(GROUPS, "0::/a/b\nnonsense\n");
    assert_int_equal(gj_memory_limit(GROUPS, ROOT), of_machine());
    write_text(ROOT "/a/b/memory.max", "max\n");
    assert_int_equal(gj_memory_limit(GROUPS, ROOT), of_machine());
}

static void
the_smallest_limit_above_counts(void **state)
{
    (void)state;
    make_folders();
    write_text(GROUPS, "0::/a/b\n");
    write_text(ROOT "/a/b/memory.max", "max\n");
    write_text(ROOT "/a/memory.max", "167772160\n");
    write_text(ROOT "/memory.max", "268435456\n");
    assert_int_equal(gj_memory_limit(GROUPS, ROOT), 160 * MB);
}

/* Docker without a namespace for control groups: the path is the machine's, and the mount is the container's. */
static void
a_path_of_the_machine_is_none_in_a_container(void **state)
{
    (void)state;
    make_folders();
    write_text(GROUPS, "0::/docker/0123456789\n");
    write_text(ROOT "/memory.max", "167772160\n");
    assert_int_equal(gj_memory_limit(GROUPS, ROOT), 160 * MB);
}

static void
version_one_has_a_hierarchy_for_memory(void **state)
{
    (void)state;
    make_folders();
    write_text(GROUPS, "7:cpu,cpuacct:/x\n4:hugetlb,memory:/c\n0::/\n");
    write_text(ROOT "/memory/c/memory.limit_in_bytes", "167772160\n");
    write_text(ROOT "/memory/memory.limit_in_bytes", "9223372036854771712\n");
    assert_int_equal(gj_memory_limit(GROUPS, ROOT), 160 * MB);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sizes_have_units),
        cmocka_unit_test(a_heap_that_is_too_small_is_refused),
        cmocka_unit_test(a_heap_beyond_the_memory_is_refused),
        cmocka_unit_test(the_default_follows_the_memory),
        cmocka_unit_test(without_control_groups_it_is_that_of_the_machine),
        cmocka_unit_test(the_smallest_limit_above_counts),
        cmocka_unit_test(a_path_of_the_machine_is_none_in_a_container),
        cmocka_unit_test(version_one_has_a_hierarchy_for_memory),
    };
    return RUN(tests, NULL);
}
