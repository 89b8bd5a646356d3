package org.glujava.fops.c;

import java.util.Locale;
import java.util.stream.Collectors;
import org.glujava.fops.ConstantSet;
import org.glujava.fops.ConstantTable;
import org.glujava.fops.ErrnoTable;

/** Writes {@code constants.h}, which asserts that the values in Java equal those of the headers. */
final class ConstantsHeader {
    private ConstantsHeader() {}

    static String write() {
        return String.format(Locale.ROOT, """
                /* Generated from constants.table and errnos.table. Do not edit. */
                #ifdef __aarch64__
                #define GJ_HERE(value, on_arm) (on_arm)
                #else
                #define GJ_HERE(value, on_arm) (value)
                #endif
                #define GJ_SAME(name, value, on_arm) \\
                    _Static_assert((long)(name) == (long)GJ_HERE(value, on_arm), "another " #name " than in Java")

                #ifdef GJ_KERNEL_CONSTANTS
                %s#else
                %s%s#endif
                """, checks(true), checks(false), errnos());
    }

    private static String errnos() {
        return ErrnoTable.errnos().stream()
                .map(errno -> same(errno.name(), String.valueOf(errno.number()), String.valueOf(errno.number())))
                .collect(Collectors.joining());
    }

    private static String checks(boolean kernels) {
        return ConstantTable.sets().stream().map(set -> checks(set, kernels)).collect(Collectors.joining());
    }

    private static String checks(ConstantSet set, boolean kernels) {
        String masks = kernels
                ? ""
                : set.fields().stream()
                        .map(field -> same(
                                field.cName(),
                                String.format(Locale.ROOT, "0%o", field.mask()),
                                String.format(Locale.ROOT, "0%o", field.mask())))
                        .collect(Collectors.joining());
        return masks
                + set.constants().stream()
                        .filter(constant -> constant.isKernels() == kernels)
                        .map(constant -> same(constant.cName(), constant.value(), constant.valueOnArm()))
                        .collect(Collectors.joining());
    }

    private static String same(String name, String value, String onArm) {
        return String.format(Locale.ROOT, "GJ_SAME(%s, %s, %s);\n", name, value, onArm);
    }
}
