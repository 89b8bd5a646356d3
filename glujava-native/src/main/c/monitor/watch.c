#include "monitor/watch.h"

#include "gluster/gluster.h"
#include "jvm/private_folder.h"
#include "monitor/request_socket.h"
#include "monitor/stuck.h"

enum { PAUSE_MS = 1000 };

static void (*also)(void);

static void *
watch(void *unused)
{
    (void)unused;
    for (;;) {
        gj_request_socket_serve(PAUSE_MS);
        gj_stuck_look();
        also();
    }
    return NULL;
}

void
gj_watch_start(void (*look)(void))
{
    static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
    static int runs_already;
    pthread_t thread;
    pthread_mutex_lock(&lock);
    if (!runs_already) {
        also = look;
        runs_already = gf_thread_create_detached(&thread, watch, NULL, "gjwatch") == 0;
        if (runs_already)
            gj_request_socket_open(gj_private_folder_taken());
        else
            gf_log(
                THIS->name, GF_LOG_WARNING,
                "methods that do not return will not be reported, and glujava's commands cannot reach this process: no "
                "thread could be started");
    }
    pthread_mutex_unlock(&lock);
}
