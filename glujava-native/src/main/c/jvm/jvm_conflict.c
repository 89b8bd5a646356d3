#include "jvm/jvm_conflict.h"

#include "jvm/jvm_present.h"
#include "jvm/other_library.h"

#include <dlfcn.h>
#include <limits.h>

int
gj_jvm_conflict(gj_failure_t *failure)
{
    Dl_info self;
    char library[PATH_MAX];
    const char *other = gj_other_library("glujava_register");
    if (other && dladdr(gj_jvm_conflict, &self)) {
        gj_fail(failure, "the meta-translator is loaded twice in this process");
        gj_fail_detail(failure, "as %s and as %s", other, self.dli_fname);
        return gj_fail_hint(failure, "All volumes of a process must use one file: make links to it, no copies.");
    }
    if (!gj_jvm_present(library, sizeof(library)))
        return 0;
    gj_fail(failure, "this process runs a JVM of its own already");
    gj_fail_detail(failure, "%s", library);
    return gj_fail_hint(failure, "A Java program cannot use a volume with Java translators through libgfapi; "
                                 "let it use a FUSE mount.");
}
