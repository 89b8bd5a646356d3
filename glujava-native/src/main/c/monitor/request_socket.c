#include "monitor/request_socket.h"

#include "gluster/gluster.h"
#include "monitor/request.h"

#include <dirent.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>

#define NAME "control-"

enum { BACKLOG = 8, MOST_THREADS = 4, READ_LIMIT = 2, WRITE_LIMIT = 5, MS = 1000 };

static int listener = -1;
static int threads; /* which answer */

static int64_t
now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * (int64_t)MS + now.tv_nsec / 1000000;
}

/* Removes the sockets of ended processes: nobody listens there. A pid proves nothing, as it may be a container's. */
static void
remove_old(const char *folder)
{
    DIR *dir = opendir(folder);
    for (struct dirent *entry; dir && (entry = readdir(dir));) {
        struct sockaddr_un address = {.sun_family = AF_UNIX};
        if (strncmp(entry->d_name, NAME, strlen(NAME)) != 0 ||
            snprintf(address.sun_path, sizeof(address.sun_path), "%s/%s", folder, entry->d_name) >=
                (int)sizeof(address.sun_path))
            continue;
        int old = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
        if (old >= 0 && connect(old, (struct sockaddr *)&address, sizeof(address)) != 0 && errno == ECONNREFUSED)
            unlink(address.sun_path);
        if (old >= 0)
            close(old);
    }
    if (dir)
        closedir(dir);
}

static int
bind_to(int at, const char *folder)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    if (snprintf(address.sun_path, sizeof(address.sun_path), "%s/" NAME "%d", folder, getpid()) >=
        (int)sizeof(address.sun_path)) {
        errno = ENAMETOOLONG;
        return -1;
    }
    return bind(at, (struct sockaddr *)&address, sizeof(address)) == 0 ? listen(at, BACKLOG) : -1;
}

void
gj_request_socket_open(const char *folder)
{
    int at = -1;
    gj_request_add(NULL, NULL);
    if (folder) {
        remove_old(folder);
        at = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
        if (at >= 0 && bind_to(at, folder) == 0) {
            __atomic_store_n(&listener, at, __ATOMIC_RELEASE);
            return;
        }
    }
    gf_log("glujava", GF_LOG_INFO, "glujava's commands cannot reach this process: no socket could be made in %s (%s)",
           folder ? folder : "a private folder", folder ? strerror(errno) : "there is none");
    if (at >= 0)
        close(at);
}

static void
set_limits(int connection)
{
    const struct timeval read_limit = {.tv_sec = READ_LIMIT}, write_limit = {.tv_sec = WRITE_LIMIT};
    setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &read_limit, sizeof(read_limit));
    setsockopt(connection, SOL_SOCKET, SO_SNDTIMEO, &write_limit, sizeof(write_limit));
}

/* Returns -1 if no whole line arrives in time. */
static int
read_line(int connection, char *line, size_t size)
{
    int64_t until = now_ms() + READ_LIMIT * MS;
    for (size_t used = 0; used < size && now_ms() < until;) {
        ssize_t more = recv(connection, line + used, size - used, 0);
        if (more <= 0)
            return -1;
        char *end = memchr(line + used, '\n', more);
        if (end) {
            *end = '\0';
            return 0;
        }
        used += more;
    }
    return -1;
}

static void
write_all(int connection, const char *text, size_t size)
{
    int64_t until = now_ms() + WRITE_LIMIT * MS;
    while (size > 0 && now_ms() < until) {
        ssize_t sent = send(connection, text, size, MSG_NOSIGNAL);
        if (sent <= 0)
            return;
        text += sent;
        size -= sent;
    }
}

static void *
answer(void *argument)
{
    int connection = (int)(intptr_t)argument;
    char line[GJ_REQUEST_MOST];
    set_limits(connection);
    if (read_line(connection, line, sizeof(line)) == 0) {
        size_t size = 0;
        char *text = gj_request_answer(line, &size);
        if (text)
            write_all(connection, text, size);
        free(text);
    }
    close(connection);
    __atomic_fetch_sub(&threads, 1, __ATOMIC_RELAXED);
    return NULL;
}

/* Closes a connection without an answer if there are too many. Returns -1 if the process has no descriptor for it. */
static int
accept_one(int at)
{
    pthread_t thread;
    int connection = accept4(at, NULL, NULL, SOCK_CLOEXEC);
    if (connection < 0)
        return -1;
    if (__atomic_fetch_add(&threads, 1, __ATOMIC_RELAXED) < MOST_THREADS &&
        gf_thread_create_detached(&thread, answer, (void *)(intptr_t)connection, "gjreq") == 0)
        return 0;
    __atomic_fetch_sub(&threads, 1, __ATOMIC_RELAXED);
    close(connection);
    return 0;
}

void
gj_request_socket_serve(int milliseconds)
{
    int64_t until = now_ms() + milliseconds;
    for (int64_t left = milliseconds; left > 0; left = until - now_ms()) {
        struct pollfd waits = {.fd = __atomic_load_n(&listener, __ATOMIC_ACQUIRE), .events = POLLIN};
        int ready = poll(&waits, 1, left);
        if (ready == 0 || (ready < 0 && errno == EINTR))
            continue;
        /* A connection that cannot be accepted stays, and poll would return at once, again and again. */
        if (!(waits.revents & POLLIN) || accept_one(waits.fd) != 0)
            usleep(left * MS);
    }
}
