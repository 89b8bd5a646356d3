package org.glujava;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a constructor parameter, or a component of a record that the constructor takes, as an option of the translator.
 * A volfile sets it by {@code option KEY VALUE}.
 *
 * <p>On a parameter of a {@link Reconfigure} method, it names an option of the constructor.
 *
 * <p>The type decides which values are accepted. They are read as GlusterFS reads them:
 *
 * <ul>
 *   <li>String: any text; boolean: {@code on}, {@code off}, {@code yes}, {@code no}, {@code true}, {@code false},
 *       {@code enable}, {@code disable}, 1, 0
 *   <li>int, long, double: a number; a whole one can be hexadecimal ({@code 0x1F}), or octal with a leading 0
 *   <li>{@link java.time.Duration}: {@code 60s}, {@code 5m}, {@code 2h}, {@code 1d}, {@code 1w}, also {@code sec},
 *       {@code min}, {@code hr}, {@code days}, {@code wk}, and {@code 250ms}; a number without a unit is seconds
 *   <li>{@link org.glujava.type.Size}: {@code 64KB}, {@code 1.5GB}
 *   <li>{@link org.glujava.type.Percent}: {@code 10%}
 *   <li>{@link org.glujava.type.PercentOrSize}: a percentage or a size
 *   <li>{@link java.nio.file.Path}: an absolute path without {@code ../}
 *   <li>an enum: its constants, in upper or lower case, with a dash for an underscore
 *   <li>{@code List<String>}, or a list of an enum: values with commas between
 *   <li>{@link Subvolume}: the name of a child
 * </ul>
 *
 * <p>An option must be set, unless it has a {@link Default} or is {@code @Nullable}. A {@code @Nullable} option that is
 * not set is null.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Option {
    /** {@return the key: lower-case letters, digits and dashes} */
    String value();

    /** {@return up to three more keys for the same option, such as older names} */
    String[] aliases() default {};

    /**
     * {@return the least value, written as in a volfile; for numbers, durations, sizes and percentages} Empty: no
     * limit.
     */
    String min() default "";

    /**
     * {@return the greatest value, written as in a volfile; for the same types as {@link #min}} Empty: no limit.
     */
    String max() default "";

    /**
     * {@return the only accepted values, for a String or for each element of a {@code List<String>}} Empty: any value.
     */
    String[] allowed() default {};

    /** {@return one sentence that explains the option to the operator} */
    String description() default "";
}
