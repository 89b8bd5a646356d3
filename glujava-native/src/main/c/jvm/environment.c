/*
 * HotSpot reads options from the environment, both before and after its arguments, and the JDK calls setlocale for the
 * whole process. So the environment is another array while the JVM starts. One store exchanges the array: setenv and
 * unsetenv would move its entries, or free it, while other threads read it without a lock. Variables that other threads
 * set meanwhile go into the new array, and are kept.
 */
#include "jvm/environment.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/auxv.h>
#include <unistd.h>

/*
 * libjvm reads all of these except JDK_JAVA_OPTIONS, which only the program java reads. The log names it all the same.
 */
static const char *const options[] = {"JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS", "JDK_AOT_VM_OPTIONS"};
enum { OPTIONS = sizeof(options) / sizeof(options[0]), MOST_HIDDEN = OPTIONS + 2 };

static char **theirs, **ours, **as_made;
static size_t entries;
static int is_exchanged;
static char *hidden[MOST_HIDDEN];
static const char *added[2];
static char suspend_signal[32];
static int hidden_count, added_count;
static char old_locale[512];

int
gj_environment_is_foreign(void)
{
    return getauxval(AT_SECURE) != 0;
}

static int
is_named(const char *entry, const char *name)
{
    size_t length = strlen(name);
    return strncmp(entry, name, length) == 0 && entry[length] == '=';
}

static int
is_option(const char *entry)
{
    for (int i = 0; i < OPTIONS; i++) {
        if (is_named(entry, options[i]))
            return 1;
    }
    return 0;
}

int
gj_environment_names(char *names, size_t size)
{
    int count = 0;
    size_t used = 0;
    names[0] = '\0';
    for (int i = 0; i < OPTIONS; i++) {
        const char *value = getenv(options[i]);
        if (value && *value && used < size)
            used += snprintf(names + used, size - used, "%s%s", count++ ? ", " : "", options[i]);
    }
    return count;
}

char *
gj_environment_values(void)
{
    char *values = strdup("");
    for (int i = 0; values && i < OPTIONS; i++) {
        const char *value = getenv(options[i]);
        char *more = NULL;
        if (!value)
            continue;
        if (asprintf(&more, "%s %s", values, value) < 0)
            more = NULL;
        free(values);
        values = more;
    }
    return values;
}

/* A daemon has the POSIX locale, in which Java cannot handle file names that contain, for example, an ä. */
static const char *
utf8_locale(void)
{
    static const char *const locales[] = {"LC_ALL=C.UTF-8", "LC_ALL=en_US.UTF-8"};
    for (int i = 0; i < 2; i++) {
        locale_t found = newlocale(LC_ALL_MASK, locales[i] + strlen("LC_ALL="), NULL);
        if (found) {
            freelocale(found);
            return locales[i];
        }
    }
    return NULL;
}

static void
choose_what_is_added(int jvm_may_read, int signal)
{
    const char *locale = utf8_locale();
    added_count = hidden_count = 0;
    if (locale)
        added[added_count++] = locale;
    /* HotSpot's default signal is SIGUSR2, with which operators request GlusterFS's metrics. */
    if (!jvm_may_read || !getenv("_JAVA_SR_SIGNUM")) {
        snprintf(suspend_signal, sizeof(suspend_signal), "_JAVA_SR_SIGNUM=%d", signal);
        added[added_count++] = suspend_signal;
    }
}

static int
is_replaced(const char *entry)
{
    for (int i = 0; i < added_count; i++) {
        if (strncmp(entry, added[i], strchr(added[i], '=') - added[i] + 1) == 0)
            return 1;
    }
    return 0;
}

int
gj_environment_exchange(int jvm_may_read, int signal)
{
    size_t count = 0;
    theirs = __atomic_load_n(&environ, __ATOMIC_ACQUIRE);
    while (theirs && theirs[count])
        count++;
    /* Never freed, because other threads may still read it. */
    free(ours);
    ours = calloc(count + 3, sizeof(*ours));
    as_made = calloc(count + 3, sizeof(*as_made));
    if (!ours || !as_made) {
        free(as_made);
        as_made = NULL;
        return -1;
    }
    choose_what_is_added(jvm_may_read, signal);
    entries = 0;
    for (size_t i = 0; i < count; i++) {
        char *entry = theirs[i];
        if ((jvm_may_read || !is_option(entry)) && !is_replaced(entry))
            ours[entries++] = entry;
        else if (hidden_count < MOST_HIDDEN)
            hidden[hidden_count++] = entry;
    }
    for (int i = 0; i < added_count; i++)
        ours[entries++] = (char *)added[i];
    memcpy(as_made, ours, entries * sizeof(*ours));
    const char *locale = setlocale(LC_ALL, NULL);
    snprintf(old_locale, sizeof(old_locale), "%s", locale ? locale : "C");
    __atomic_store_n(&environ, ours, __ATOMIC_RELEASE);
    is_exchanged = 1;
    return 0;
}

static void
name_of(const char *entry, char *name, size_t size)
{
    snprintf(name, size, "%.*s", (int)(strchr(entry, '=') - entry), entry);
}

/* Variables that other threads have set meanwhile stay. Only ours are removed. */
static void
put_back_one_by_one(void)
{
    char name[64];
    for (int i = 0; i < added_count; i++) {
        name_of(added[i], name, sizeof(name));
        const char *value = getenv(name);
        if (value && strcmp(value, added[i] + strlen(name) + 1) == 0)
            unsetenv(name);
    }
    for (int i = 0; i < hidden_count; i++) {
        name_of(hidden[i], name, sizeof(name));
        if (!getenv(name))
            putenv(hidden[i]);
    }
}

void
gj_environment_put_back(void)
{
    if (!is_exchanged)
        return;
    if (__atomic_load_n(&environ, __ATOMIC_ACQUIRE) == ours && memcmp(ours, as_made, entries * sizeof(*ours)) == 0 &&
        !ours[entries])
        __atomic_store_n(&environ, theirs, __ATOMIC_RELEASE);
    else
        put_back_one_by_one();
    setlocale(LC_ALL, old_locale);
    free(as_made);
    as_made = NULL;
    is_exchanged = 0;
}
