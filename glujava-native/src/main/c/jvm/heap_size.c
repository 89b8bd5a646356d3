#include "jvm/heap_size.h"

#include "gluster/gluster.h"

#define MB ((uint64_t)1024 * 1024)

int
gj_heap_size(const char *text, const char *from, uint64_t limit, uint64_t *size, gj_failure_t *failure)
{
    if (gf_string2bytesize_uint64(text, size) != 0) {
        gj_fail(failure, "heap-size '%.100s' of %s is not a size", text, from);
        return gj_fail_hint(failure, "Write a number and its unit, such as 256MB or 1GB.");
    }
    if (*size < GJ_HEAP_LEAST_MB * MB) {
        gj_fail(failure, "heap-size %.100s of %s is too small", text, from);
        gj_fail_detail(failure, "%" PRIu64 " bytes", *size);
        return gj_fail_hint(failure, "Java needs at least %dMB.", GJ_HEAP_LEAST_MB);
    }
    if (*size > limit) {
        gj_fail(failure, "heap-size %.100s of %s is more than this process may use", text, from);
        gj_fail_detail(failure, "the machine, or the control group of the process, has %" PRIu64 "MB", limit / MB);
        return gj_fail_hint(failure, "Choose less, or leave it out: then it is a quarter of that, and at most %dMB.",
                            GJ_HEAP_DEFAULT_MB);
    }
    return 0;
}

uint64_t
gj_heap_default(uint64_t limit)
{
    uint64_t quarter = limit / 4;
    return quarter > GJ_HEAP_DEFAULT_MB * MB ? GJ_HEAP_DEFAULT_MB * MB
           : quarter < GJ_HEAP_LEAST_MB * MB ? GJ_HEAP_LEAST_MB * MB
                                             : quarter;
}
