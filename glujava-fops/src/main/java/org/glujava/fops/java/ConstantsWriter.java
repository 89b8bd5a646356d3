package org.glujava.fops.java;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.glujava.fops.ConstantSet;
import org.glujava.fops.ConstantTable;

/** Writes the types of constants: records for bits, and enums. */
final class ConstantsWriter {
    private ConstantsWriter() {}

    static void write(Path directory) throws IOException {
        for (ConstantSet set : ConstantTable.sets()) {
            Path file = directory.resolve("org/glujava/type/" + set.javaName() + ".java");
            Files.createDirectories(file.getParent());
            Files.writeString(file, set.isBits() ? bits(set) : choice(set));
        }
    }

    private static String bits(ConstantSet set) {
        String type = set.isLong() ? "long" : "int";
        String suffix = set.isLong() ? "L" : "";
        String constants = set.constants().stream()
                .map(constant -> String.format(
                        Locale.ROOT, """
                            /** %s. */
                            public static final %s %s = %s;

                        """, upper(constant.meaning()), type, constant.javaName(), here(constant, suffix)))
                .collect(Collectors.joining());
        String masks = set.fields().stream()
                .map(field ->
                        String.format(Locale.ROOT, """
                            /** The bits of {@link #%s()}. */
                            public static final %s %s = %s;

                        """, field.javaName(), type, field.cName(), octal(field, suffix)))
                .collect(Collectors.joining());
        String all =
                set.constants().stream().map(ConstantSet.Constant::javaName).collect(Collectors.joining(" | "));
        String names = set.constants().stream()
                .map(constant -> '"' + constant.javaName() + '"')
                .collect(Collectors.joining(", "));
        String values =
                set.constants().stream().map(ConstantSet.Constant::javaName).collect(Collectors.joining(", "));
        String fieldMasks = set.fields().stream().map(ConstantSet.Field::cName).collect(Collectors.joining(" | "));
        String fields = set.fields().stream()
                .map(field -> String.format(Locale.ROOT, """

                            /** {@return the value of the bits {@link #%2$s}; compare it with {@code ==}} */
                            public %3$s %1$s() {
                                return bits & %2$s;
                            }
                        """, field.javaName(), field.cName(), type))
                .collect(Collectors.joining());
        return String.format(
                Locale.ROOT,
                """
                // Generated from constants.table. Do not edit.
                package org.glujava.type;

                /**
                 * %1$s.
                 *
                 * <p>A view of the raw number, for tests and for logs: {@code %2$s.of(number).has(%2$s.%3$s)}.
                 *
                 * @param bits the raw number
                 */
                public record %2$s(%4$s bits) {
                %5$s%6$s    /** All bits. */
                    public static final %4$s ALL = %7$s;

                    private static final long FIELDS = %8$s;
                    private static final String[] NAMES = {%9$s};
                    private static final long[] VALUES = {%10$s};

                    /**
                     * {@return a view of a raw number}
                     *
                     * @param bits the raw number
                     */
                    public static %2$s of(%4$s bits) {
                        return new %2$s(bits);
                    }

                    /**
                     * {@return whether all of these bits are set}
                     *
                     * @param wanted one or more of the constants, with {@code |} between them
                     * @throws IllegalArgumentException for 0, which is no bit
                     */
                    public boolean has(%4$s wanted) {
                        return Bits.has(bits, wanted, FIELDS);
                    }

                    /**
                     * {@return whether only these bits are set, or some of them, or none}
                     *
                     * @param allowed any of the constants, with {@code |} between them
                     */
                    public boolean hasOnly(%4$s allowed) {
                        return (bits & ~allowed) == 0;
                    }
                %11$s
                    /** {@return the names of the bits that are set, with {@code |} between them; others as a number} */
                    @Override
                    public String toString() {
                        return Bits.text(%12$s, FIELDS, NAMES, VALUES);
                    }
                }
                """,
                set.meaning(),
                set.javaName(),
                set.constants().get(set.constants().size() - 1).javaName(),
                type,
                masks,
                constants,
                all,
                fieldMasks.isEmpty() ? "0" : fieldMasks,
                names,
                values,
                fields,
                set.isLong() ? "bits" : "bits & 0xffffffffL");
    }

    private static String here(ConstantSet.Constant constant, String suffix) {
        return constant.isSame()
                ? constant.value() + suffix
                : String.format(Locale.ROOT, "Bits.here(%s, %s)", constant.value(), constant.valueOnArm());
    }

    private static String octal(ConstantSet.Field field, String suffix) {
        return String.format(Locale.ROOT, "0%o%s", field.mask(), suffix);
    }

    private static String choice(ConstantSet set) {
        String constants = set.constants().stream()
                .map(constant -> String.format(
                        Locale.ROOT, """
                            /** %s. */
                            %s(%s),
                        """, upper(constant.meaning()), constant.javaName(), constant.value()))
                .collect(Collectors.joining());
        return String.format(Locale.ROOT, """
                // Generated from constants.table. Do not edit.
                package org.glujava.type;

                /** %1$s. */
                public enum %2$s {
                %3$s    /** A number that this version of GluJava does not know. It can be passed on unchanged only. */
                    UNKNOWN(-1);

                    private static final %2$s[] ALL = values();
                    private final int value;

                    %2$s(int value) {
                        this.value = value;
                    }

                    /** {@return GlusterFS's number; -1 for {@link #UNKNOWN}} */
                    public int value() {
                        return value;
                    }

                    /**
                     * {@return the constant for GlusterFS's number; {@link #UNKNOWN} for other numbers}
                     *
                     * @param number the number
                     */
                    public static %2$s of(int number) {
                        for (%2$s each : ALL) {
                            if (each.value == number) {
                                return each;
                            }
                        }
                        return UNKNOWN;
                    }
                }
                """, set.meaning(), set.javaName(), constants);
    }

    private static String upper(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
