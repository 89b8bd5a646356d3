#include "lifecycle/installed.h"

#include "jvm/config.h"

/* Returns the translator of a type; NULL for other types, such as features/glujava or a path in a build tree. */
static const char *
translator_of(const char *type)
{
    static const char *const kinds[] = {"glujava/", "user/"};
    for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
        const char *name = type + strlen(kinds[i]);
        if (strncmp(type, kinds[i], strlen(kinds[i])) == 0 && *name && !strchr(name, '/') && *name != '.')
            return name;
    }
    return NULL;
}

static int
is_given(dict_t *options, const char *key)
{
    char *value = NULL;
    return dict_get_str(options, (char *)key, &value) == 0 && *value;
}

static int
set_options(dict_t *options, const char *name, char *jar)
{
    return dict_set_dynstr_with_alloc(options, "jar", jar) != 0 ||
                   (!is_given(options, "translator") &&
                    dict_set_dynstr_with_alloc(options, "translator", (char *)name) != 0)
               ? -1
               : 0;
}

static int
fail_missing(xlator_t *this, const char *name, const char *jar, const gj_config_t *config, gj_failure_t *failure)
{
    gj_fail(failure, "the translator '%.100s' of type %.100s is not installed", name, this->type);
    gj_fail_detail(failure, "there is no %s; the folder is chosen by %s", jar, config->home_from);
    return gj_fail_hint(failure, "Run 'glujava install JAR' with its jar, or add 'option jar FILE' to the volume.");
}

int
gj_installed_options(xlator_t *this, dict_t *options, int must_exist, gj_failure_t *failure)
{
    const char *name = translator_of(this->type);
    if (!name || is_given(options, "jar"))
        return 0;
    gj_config_t config;
    char *jar = NULL;
    int result = gj_config_read(&config, failure);
    if (result == 0 && asprintf(&jar, "%s/translators/%s/current/%s.jar", config.home, name, name) < 0)
        result = gj_fail(failure, "no memory for the name of the jar of type %s", this->type);
    else if (result == 0 && must_exist && access(jar, F_OK) != 0)
        result = fail_missing(this, name, jar, &config, failure);
    else if (result == 0 && set_options(options, name, jar) != 0)
        result = gj_fail(failure, "no memory for the options of type %s", this->type);
    free(jar);
    gj_config_end(&config);
    return result;
}
