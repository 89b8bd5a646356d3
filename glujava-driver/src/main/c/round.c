#include "round.h"

round_t now;

const char *const place_names[PLACES] = {"one thread", "replied from another thread", "on small stacks"};

void
compare_values(const char *where, const sample_t *expected, const sameness_t *sameness, const gj_value_t *actual)
{
    for (uint32_t i = 0; i < expected->shape->count; i++) {
        uint16_t kind = expected->shape->slots[i].kind;
        if (!sample_is_same(kind, &expected->v[i], &actual[i], sameness[i]))
            complain("%s: value %u, of kind %d, is not what it should be%s", where, i, kind,
                     gj_value_is_null(kind, &actual[i]) ? ": it is NULL" : "");
    }
}
