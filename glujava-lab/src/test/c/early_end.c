/* A JVM that ends the process before it reads its options, in the way that EARLY_END names. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int
JNI_CreateJavaVM(void **vm, void **env, void *options)
{
    static const char why[] = "the reason is printed\n";
    const char *how = getenv("EARLY_END");
    (void)vm, (void)env, (void)options;
    if (write(STDERR_FILENO, why, sizeof(why) - 1) < 0 || !how)
        return -1;
    if (strcmp(how, "exit") == 0)
        exit(1);
    if (strcmp(how, "_exit") == 0)
        _exit(1);
    abort();
}
