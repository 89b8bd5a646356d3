/* The socket over which glujava's commands reach a process. */
#include "world.h"

#include "jvm/jvm_memory.h"
#include "monitor/request.h"
#include "monitor/request_socket.h"

#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

enum { LATE = 3 };

static char folder[] = "/tmp/glujava-socket-XXXXXX", path[128], answer[64 * 1024];

static struct sockaddr_un
address_of(const char *file)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    snprintf(address.sun_path, sizeof(address.sun_path), "%s", file);
    return address;
}

static int
connected(void)
{
    struct sockaddr_un address = address_of(path);
    int to = socket(AF_UNIX, SOCK_STREAM, 0);
    assert_int_equal(connect(to, (struct sockaddr *)&address, sizeof(address)), 0);
    return to;
}

/* Reads up to the end; closes the connection. */
static const char *
read_answer(int from)
{
    size_t used = 0;
    for (ssize_t more; (more = read(from, answer + used, sizeof(answer) - 1 - used)) > 0;)
        used += more;
    answer[used] = '\0';
    close(from);
    return answer;
}

static const char *
ask(const char *line)
{
    int to = connected();
    assert_int_equal(write(to, line, strlen(line)), strlen(line));
    gj_request_socket_serve(50);
    return read_answer(to);
}

static void
only_the_user_can_connect(void **state)
{
    (void)state;
    struct stat found;
    assert_int_equal(stat(path, &found), 0);
    assert_true(S_ISSOCK(found.st_mode));
    assert_int_equal(stat(folder, &found), 0);
    assert_int_equal(found.st_mode & 077, 0);
}

static void
info_has_the_process_its_heap_and_its_instances(void **state)
{
    (void)state;
    gj_jvm_memory_report(1000, 2000, 3000);
    assert_non_null(strstr(ask("info\n"), "{\"glujava\":\"" GJ_VERSION "\","));
    assert_non_null(strstr(answer, "\"heap\":{\"used\":1000,\"committed\":2000,\"max\":3000,"));
    assert_non_null(strstr(answer, "\"instances\":[],\"left_out\":0}"));
    assert_int_equal(answer[strlen(answer) - 1], '}');
}

static char *
echo(const char *argument, size_t *size)
{
    *size = strlen(argument);
    return strdup(argument);
}

static void
the_text_after_the_first_blank_is_the_argument(void **state)
{
    (void)state;
    assert_string_equal(ask("echo one two\n"), "one two");
    assert_string_equal(ask("echo\n"), "");
}

static void
an_unknown_request_is_answered_with_a_failure(void **state)
{
    (void)state;
    assert_non_null(strstr(ask("sing\n"), "{\"failure\":\""));
    assert_non_null(strstr(ask("\n"), "{\"failure\":\""));
}

static void
a_line_without_an_end_gets_no_answer(void **state)
{
    (void)state;
    char line[GJ_REQUEST_MOST];
    int to = connected();
    memset(line, 'a', sizeof(line));
    assert_int_equal(write(to, line, sizeof(line)), sizeof(line));
    gj_request_socket_serve(50);
    assert_string_equal(read_answer(to), "");
}

static void
a_connection_that_sends_nothing_is_closed_and_holds_up_no_other(void **state)
{
    (void)state;
    time_t before = time(NULL);
    int idle = connected();
    assert_string_equal(ask("echo here\n"), "here");
    assert_string_equal(read_answer(idle), "");
    assert_in_range(time(NULL) - before, 1, LATE);
}

static void
too_many_connections_are_closed(void **state)
{
    (void)state;
    int idle[4];
    for (int i = 0; i < 4; i++)
        idle[i] = connected();
    assert_string_equal(ask("echo here\n"), "");
    for (int i = 0; i < 4; i++)
        read_answer(idle[i]);
    assert_string_equal(ask("echo again\n"), "again");
}

static void
a_reader_that_has_left_does_no_harm(void **state)
{
    (void)state;
    int to = connected();
    assert_int_equal(write(to, "info\n", 5), 5);
    close(to);
    gj_request_socket_serve(50);
    assert_string_equal(ask("echo here\n"), "here");
}

static void
without_descriptors_it_waits_and_uses_no_processor(void **state)
{
    (void)state;
    struct rlimit old, none;
    int to = connected();
    assert_int_equal(getrlimit(RLIMIT_NOFILE, &old), 0);
    none = old;
    none.rlim_cur = 1;
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &none), 0);
    clock_t before = clock();
    gj_request_socket_serve(300);
    clock_t used = clock() - before;
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &old), 0);
    close(to);
    gj_request_socket_serve(50);
    assert_in_range(used, 0, CLOCKS_PER_SEC / 10);
}

/* Makes a socket that listens, or on which nobody listens any more. */
static int
other_socket(const char *name, int listens)
{
    char file[256];
    snprintf(file, sizeof(file), "%s/%s", folder, name);
    struct sockaddr_un address = address_of(file);
    int at = socket(AF_UNIX, SOCK_STREAM, 0);
    assert_int_equal(bind(at, (struct sockaddr *)&address, sizeof(address)), 0);
    assert_int_equal(listen(at, 1), 0);
    if (listens)
        return at;
    close(at);
    return -1;
}

static int
is_there(const char *name)
{
    char file[256];
    snprintf(file, sizeof(file), "%s/%s", folder, name);
    return access(file, F_OK) == 0;
}

static int
start(void **state)
{
    if (world_start(state) != 0 || !mkdtemp(folder))
        return -1;
    snprintf(path, sizeof(path), "%s/control-%d", folder, getpid());
    other_socket("control-1", 0);
    int live = other_socket("control-2", 1);
    other_socket("else-3", 0);
    gj_request_add("echo", echo);
    gj_request_socket_open(folder);
    if (is_there("control-1") || !is_there("control-2") || !is_there("else-3"))
        return -1;
    close(live);
    return 0;
}

static int
end(void **state)
{
    (void)state;
    static const char *const names[] = {"control-2", "else-3"};
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
        char file[256];
        snprintf(file, sizeof(file), "%s/%s", folder, names[i]);
        unlink(file);
    }
    unlink(path);
    return rmdir(folder);
}

static void
sockets_of_ended_processes_are_removed_and_others_stay(void **state)
{
    (void)state; /* start has checked it */
    assert_false(is_there("control-1"));
    assert_true(is_there("control-2"));
    assert_true(is_there("else-3"));
}

static void
a_folder_that_takes_no_socket_is_reported_and_nothing_else_happens(void **state)
{
    (void)state;
    char deep[256];
    memset(deep, 'd', sizeof(deep) - 1);
    deep[0] = '/';
    deep[sizeof(deep) - 1] = '\0';
    world_forget_log();
    gj_request_socket_open(deep);
    assert_non_null(strstr(world_log(), "commands cannot reach this process"));
    gj_request_socket_open(NULL);
    assert_string_equal(ask("echo here\n"), "here");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sockets_of_ended_processes_are_removed_and_others_stay),
        cmocka_unit_test(only_the_user_can_connect),
        cmocka_unit_test(info_has_the_process_its_heap_and_its_instances),
        cmocka_unit_test(the_text_after_the_first_blank_is_the_argument),
        cmocka_unit_test(an_unknown_request_is_answered_with_a_failure),
        cmocka_unit_test(a_line_without_an_end_gets_no_answer),
        cmocka_unit_test(a_connection_that_sends_nothing_is_closed_and_holds_up_no_other),
        cmocka_unit_test(too_many_connections_are_closed),
        cmocka_unit_test(a_reader_that_has_left_does_no_harm),
        cmocka_unit_test(without_descriptors_it_waits_and_uses_no_processor),
        cmocka_unit_test(a_folder_that_takes_no_socket_is_reported_and_nothing_else_happens),
    };
    return cmocka_run_group_tests(tests, start, end);
}
