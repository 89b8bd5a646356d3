#include "instance/options.h"

#include <math.h>

#define CORRECT_IT                                                                                                     \
    "Correct it in the volfile, or by 'gluster volume set'. './glujava options JAR' lists the translator's "           \
    "options "                                                                                                         \
    "may be."

/* Java's names of GlusterFS's types: see OptionType. */
static const struct {
    const char *name;
    volume_option_type_t type;
} types[] = {
    {"any", GF_OPTION_TYPE_ANY},         {"str", GF_OPTION_TYPE_STR},
    {"bool", GF_OPTION_TYPE_BOOL},       {"int", GF_OPTION_TYPE_INT},
    {"double", GF_OPTION_TYPE_DOUBLE},   {"size", GF_OPTION_TYPE_SIZET},
    {"percent", GF_OPTION_TYPE_PERCENT}, {"percent-or-size", GF_OPTION_TYPE_PERCENT_OR_SIZET},
    {"path", GF_OPTION_TYPE_PATH},       {"xlator", GF_OPTION_TYPE_XLATOR},
};

static volume_option_type_t
type_of(const char *name)
{
    for (size_t i = 0; i < sizeof(types) / sizeof(types[0]); i++) {
        if (strcmp(types[i].name, name) == 0)
            return types[i].type;
    }
    return GF_OPTION_TYPE_ANY;
}

/* Splits a text at its commas, into at most size pieces. All pieces are in one allocation, the first piece's. */
static int
split(const char *text, char **out, int size)
{
    char *rest = *text ? strdup(text) : NULL, *state = NULL;
    if (*text && !rest)
        return -1;
    int count = 0;
    for (char *piece = rest ? strtok_r(rest, ",", &state) : NULL; piece && count < size;
         piece = strtok_r(NULL, ",", &state))
        out[count++] = piece;
    if (rest && count == 0)
        free(rest);
    return 0;
}

/* Sets both ends of a range, if the type has one. GlusterFS takes 0 and 0 for no range. */
static void
set_range(volume_option_t *option, double min, double max)
{
    if (isnan(min) && isnan(max))
        return;
    int of_bytes = option->type == GF_OPTION_TYPE_SIZET || option->type == GF_OPTION_TYPE_PERCENT_OR_SIZET;
    option->min = isnan(min) ? 0 : min;
    option->max = isnan(max) ? (double)INT64_MAX : max;
    if (!of_bytes && isnan(min))
        option->validate = GF_OPT_VALIDATE_MAX;
    if (!of_bytes && isnan(max))
        option->validate = GF_OPT_VALIDATE_MIN;
}

static void
free_option(volume_option_t *option)
{
    free(option->key[0]);
    free(option->value[0]);
    free(option->default_value);
    free(option->description);
}

static int
fill(volume_option_t *option, const char *keys, const char *type, const char *values, const char *default_value,
     const char *description)
{
    option->type = type_of(type);
    option->flags = OPT_FLAG_SETTABLE;
    return split(keys, option->key, ZR_VOLUME_MAX_NUM_KEY) || split(values, option->value, ZR_OPTION_MAX_ARRAY_SIZE) ||
                   !option->key[0] || (default_value && !(option->default_value = strdup(default_value))) ||
                   !(option->description = strdup(description))
               ? -1
               : 0;
}

int
gj_options_add(gj_options_t *options, const char *keys, const char *type, double min, double max, const char *values,
               const char *default_value, const char *description)
{
    if (options->listed)
        return -1;
    volume_option_t *table = calloc(options->count + 2, sizeof(*table));
    if (!table)
        return -1;
    volume_option_t *option = &table[options->count];
    if (fill(option, keys, type, values, default_value, description) != 0) {
        free_option(option);
        free(table);
        return -1;
    }
    set_range(option, min, max);
    if (options->count)
        memcpy(table, options->table, options->count * sizeof(*table));
    free(options->table);
    options->table = table;
    options->count++;
    return 0;
}

int
gj_options_publish(gj_options_t *options, xlator_t *this, gj_failure_t *failure)
{
    if (!options->count)
        return 0;
    /* GlusterFS frees this list when it frees the xlator, but not the options in it. */
    volume_opt_list_t *listed = GF_CALLOC(1, sizeof(*listed), gf_common_mt_volume_opt_list_t);
    if (!listed)
        return gj_fail(failure, "no memory for the table of options");
    INIT_LIST_HEAD(&listed->list);
    listed->given_opt = options->table;
    list_add_tail(&listed->list, &this->volume_options);
    options->listed = listed;
    return 0;
}

void
gj_options_hide(const gj_options_t *options)
{
    if (options->listed)
        list_del_init(&options->listed->list);
}

void
gj_options_show(const gj_options_t *options, xlator_t *this)
{
    if (options->listed)
        list_add_tail(&options->listed->list, &this->volume_options);
}

void
gj_options_withdraw(gj_options_t *options, xlator_t *this)
{
    if (!options->listed)
        return;
    xlator_t *old_this = THIS;
    THIS = this;
    list_del_init(&options->listed->list);
    GF_FREE(options->listed);
    options->listed = NULL;
    THIS = old_this;
}

void
gj_options_end(gj_options_t *options, xlator_t *this)
{
    gj_options_withdraw(options, this);
    for (int i = 0; i < options->count; i++)
        free_option(&options->table[i]);
    free(options->table);
    *options = (gj_options_t){0};
}

/* GlusterFS would use one of the two, undefined which. */
static int
check_given_once(const volume_option_t *option, dict_t *given, gj_failure_t *failure)
{
    const char *first = NULL;
    for (int i = 0; i < ZR_VOLUME_MAX_NUM_KEY && option->key[i]; i++) {
        if (!dict_get(given, option->key[i]))
            continue;
        if (first) {
            gj_fail(failure, "option '%s' is given twice: '%s' and '%s' are one option", option->key[0], first,
                    option->key[i]);
            return gj_fail_hint(failure, "Remove one of them.");
        }
        first = option->key[i];
    }
    return 0;
}

/*
 * No valid value is that long. GlusterFS's message begins with the value and is truncated, so it would lose the
 * option's name.
 */
#define LONGEST_NUMBER 100
#define SHOWN 40

static int
check_length(const volume_option_t *option, dict_t *given, gj_failure_t *failure)
{
    if (option->type == GF_OPTION_TYPE_ANY || (option->type == GF_OPTION_TYPE_STR && !option->value[0]) ||
        option->type == GF_OPTION_TYPE_PATH || option->type == GF_OPTION_TYPE_XLATOR)
        return 0;
    for (int i = 0; i < ZR_VOLUME_MAX_NUM_KEY && option->key[i]; i++) {
        data_t *value = dict_get(given, option->key[i]);
        size_t length = value ? strlen(data_to_str(value)) : 0;
        if (length <= LONGEST_NUMBER)
            continue;
        gj_fail(failure, "option '%s' has a value of %zu characters, '%.*s...', which is too long", option->key[i],
                length, SHOWN, data_to_str(value));
        return gj_fail_hint(failure, CORRECT_IT);
    }
    return 0;
}

static int
check_list(xlator_t *this, dict_t *given, volume_opt_list_t *list, gj_failure_t *failure)
{
    char *wrong = NULL;
    if (xlator_options_validate_list(this, given, list, &wrong) == 0)
        return 0;
    gj_fail(failure, "%s", wrong ? wrong : "an option is malformed");
    GF_FREE(wrong);
    return gj_fail_hint(failure, CORRECT_IT);
}

int
gj_options_check(const gj_options_t *options, xlator_t *this, dict_t *given, gj_failure_t *failure)
{
    volume_opt_list_t *list;
    for (int i = 0; i < options->count; i++) {
        if (check_given_once(&options->table[i], given, failure) != 0 ||
            check_length(&options->table[i], given, failure) != 0)
            return -1;
    }
    /* One list at a time: GlusterFS returns only the result for the last list. */
    list_for_each_entry(list, &this->volume_options, list)
    {
        if (check_list(this, given, list, failure) != 0)
            return -1;
    }
    return 0;
}
