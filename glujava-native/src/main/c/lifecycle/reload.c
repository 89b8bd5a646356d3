#include "lifecycle/reload.h"

#include "instance/versions.h"
#include "lifecycle/reconfigure.h"
#include "monitor/request.h"
#include "text/json.h"

enum { REPLY = 64 * 1024 };

typedef struct {
    gj_instance_t *all[GJ_MAX_INSTANCES];
    int count;
    const char *name; /* of the translator or volume; NULL: volumes whose jar is watched */
} list_t;

static int
is_named(const gj_instance_t *instance, const char *name)
{
    return __atomic_load_n(&instance->is_made, __ATOMIC_ACQUIRE) &&
           ((instance->translator && strcmp(instance->translator, name) == 0) ||
            strcmp(instance->this->name, name) == 0);
}

static void
add(const gj_instance_t *instance, void *argument)
{
    list_t *list = argument;
    if (list->name ? is_named(instance, list->name)
                   : __atomic_load_n(&instance->versions->watches, __ATOMIC_RELAXED) &&
                         __atomic_load_n(&instance->is_up, __ATOMIC_RELAXED))
        list->all[list->count++] = (gj_instance_t *)instance;
}

static list_t *
list(const char *name)
{
    list_t *made = calloc(1, sizeof(*made));
    if (made) {
        made->name = name;
        gj_instance_each(add, made);
    }
    return made;
}

static void
log_refused(xlator_t *this, const gj_failure_t *failure)
{
    gf_log(this->name, GF_LOG_ERROR, "GluJava: the new version is refused, and the old one stays: %s%s%s%s.%s%s",
           failure->message, failure->detail[0] ? " (" : "", failure->detail, failure->detail[0] ? ")" : "",
           failure->hint[0] ? " Hint: " : "", failure->hint);
}

/* Loads the jar of a volume that is in use, and logs a refusal. */
static int
reload(gj_instance_t *instance, gj_reloaded_t *reloaded, gj_failure_t *failure)
{
    int result = gj_reload(instance, reloaded, failure);
    xlator_t *old_this = THIS;
    THIS = instance->this;
    if (result != 0)
        log_refused(instance->this, failure);
    THIS = old_this;
    return result;
}

static void
answer_for(gj_json_t *json, gj_instance_t *instance)
{
    gj_failure_t failure = {{0}, {0}, {0}};
    gj_reloaded_t reloaded;
    gj_json_open(json, NULL, '{');
    gj_json_text(json, "volume", instance->this->name);
    if (reload(instance, &reloaded, &failure) == 0) {
        gj_json_text(json, "version", reloaded.version);
        gj_json_text(json, "jar", reloaded.jar);
    } else {
        gj_json_text(json, "failure", failure.message);
        gj_json_text(json, "detail", failure.detail);
        gj_json_text(json, "hint", failure.hint);
    }
    gj_json_close(json, '}');
}

static char *
answer(const char *argument, size_t *size)
{
    gj_json_t json = {.text = malloc(REPLY), .size = REPLY};
    list_t *named = json.text ? list(argument) : NULL;
    if (!named) {
        free(json.text);
        return NULL;
    }
    gj_json_open(&json, NULL, '{');
    gj_json_open(&json, "volumes", '[');
    for (int i = 0; i < named->count; i++) {
        gj_instance_t *instance = gj_instance_hold(named->all[i]);
        if (instance) {
            answer_for(&json, instance);
            gj_instance_release(instance);
        }
    }
    gj_json_close(&json, ']');
    gj_json_close(&json, '}');
    free(named);
    *size = json.used;
    return json.text;
}

void
gj_reload_offer(void)
{
    static int is_offered;
    if (!__atomic_exchange_n(&is_offered, 1, __ATOMIC_ACQ_REL))
        gj_request_add("reload", answer);
}

static int is_loading;

static void *
load_changed(void *argument)
{
    list_t *changed = argument;
    for (int i = 0; i < changed->count; i++) {
        gj_failure_t failure = {{0}, {0}, {0}};
        gj_reloaded_t reloaded;
        gj_instance_t *instance = gj_instance_hold(changed->all[i]);
        if (!instance)
            continue;
        reload(instance, &reloaded, &failure);
        gj_instance_release(instance);
    }
    __atomic_store_n(&is_loading, 0, __ATOMIC_RELEASE);
    return NULL;
}

/* A version that is being loaded now has its turn later. */
static int
has_changed(gj_versions_t *versions)
{
    if (pthread_mutex_trylock(&versions->lock) != 0)
        return 0;
    int changed = gj_jar_has_changed(&versions->jar);
    pthread_mutex_unlock(&versions->lock);
    return changed;
}

/* Keeps those volumes in the list whose jar has changed, and is whole. */
static void
keep_changed(list_t *watched)
{
    int kept = 0;
    for (int i = 0; i < watched->count; i++) {
        gj_instance_t *instance = gj_instance_hold(watched->all[i]);
        if (!instance)
            continue;
        if (has_changed(instance->versions))
            watched->all[kept++] = instance;
        gj_instance_release(instance);
    }
    watched->count = kept;
}

void
gj_reload_look(void)
{
    static list_t watched; /* the thread that loads them has it while is_loading */
    pthread_t thread;
    if (__atomic_load_n(&is_loading, __ATOMIC_ACQUIRE))
        return;
    watched.count = 0;
    gj_instance_each(add, &watched);
    if (watched.count > 0)
        keep_changed(&watched);
    if (watched.count == 0)
        return;
    __atomic_store_n(&is_loading, 1, __ATOMIC_RELEASE);
    if (gf_thread_create_detached(&thread, load_changed, &watched, "gjload") != 0)
        __atomic_store_n(&is_loading, 0, __ATOMIC_RELEASE);
}
