/* Random choices from few names, so that calls meet the results of other calls. */
#include "calls.h"

static uint64_t state;

void
choose_from(uint64_t seed)
{
    state = seed;
}

/* splitmix64 */
static uint64_t
next(void)
{
    uint64_t z = state += 0x9e3779b97f4a7c15;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
}

uint64_t
below(uint64_t limit)
{
    return next() % limit;
}

int
one_in(int times)
{
    return below(times) == 0;
}

const char *
a_simple_name(void)
{
    static const char *const names[] = {"a", "b", "c", "d"};
    return PICK(names);
}

/* The root is the mount itself: no path leaves it. */
static void
an_odd_path(char *path)
{
    static const char *const odd[] = {"",
                                      ".",
                                      "..",
                                      "/",
                                      "a/.",
                                      "a/..",
                                      "b/",
                                      "c/",
                                      "a/../../b",
                                      "Gr\xc3\xbc\xc3\x9f"
                                      "e-\xf0\x9f\x98\x80",
                                      "with blank",
                                      "not\xffutf-8",
                                      "missing/x",
                                      "a/b/c/d/a/b",
                                      "./././d",
                                      "//a//b"};
    static const int lengths[] = {254, 255, 256, 1000};
    if (one_in(4)) {
        int length = PICK(lengths);
        memset(path, 'n', length);
        path[length] = '\0';
    } else if (one_in(12)) { /* more than PATH_MAX */
        for (int i = 0; i < 2050; i++)
            memcpy(path + 2 * i, "./", 3);
    } else {
        strcpy(path, PICK(odd));
    }
}

const char *
a_path(void)
{
    static char paths[2][8192];
    static int turn;
    char *path = paths[turn++ % 2];
    if (one_in(12)) {
        an_odd_path(path);
        return path;
    }
    int depth = 1 + below(3);
    path[0] = '\0';
    for (int i = 0; i < depth; i++) {
        if (i > 0)
            strcat(path, "/");
        strcat(path, a_simple_name());
    }
    return path;
}

mode_t
a_mode(void)
{
    static const mode_t modes[] = {0777, 0777, 0755, 0755, 0644, 0600, 0700, 0, 01777, 02755, 04711, 0070};
    return PICK(modes);
}

off_t
an_offset(void)
{
    switch (below(12)) {
        case 0:
            return -1 - (off_t)below(2);
        case 1:
            return (off_t)1 << 62;
        case 2:
            return below((off_t)1 << 26);
        case 3:
        case 4:
            return 4096 * (off_t)below(300);
        case 5:
            return 0;
        default:
            return below(300000);
    }
}

size_t
a_length(void)
{
    switch (below(10)) {
        case 0:
            return 0;
        case 1:
            return 1 + below(400000);
        case 2:
        case 3:
            return 4096 * below(20);
        default:
            return 1 + below(6000);
    }
}

/* Not all from the random sequence, which would take as long as the calls. */
char *
some_bytes(size_t length)
{
    static char bytes[512 * 1024];
    uint64_t word = next();
    for (size_t i = 0; i < length; i += 8) {
        word = word * 6364136223846793005 + 1442695040888963407;
        memcpy(bytes + i, &word, 8);
    }
    return bytes;
}
