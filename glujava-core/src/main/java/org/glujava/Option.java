package org.glujava;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a constructor parameter an option of the translator, given in the volfile as {@code option KEY VALUE}; or a
 * component of a record that the constructor takes. On a parameter of a {@link Reconfigure} method it names an option
 * of the constructor.
 *
 * <p>The type says what is accepted, as GlusterFS reads it:
 *
 * <ul>
 *   <li>String; boolean ({@code on}, {@code off}, {@code yes}, {@code no}, {@code true}, {@code false}, {@code enable},
 *       {@code disable}, 1, 0); int, long, double
 *   <li>{@link java.time.Duration}: {@code 60s}, {@code 5m}, {@code 2h}, {@code 1d}, {@code 1w}, also {@code sec},
 *       {@code min}, {@code hr}, {@code days}, {@code wk}, and {@code 250ms}; a bare number is seconds
 *   <li>{@link org.glujava.type.Size}: {@code 64KB}, {@code 1.5GB}; {@link org.glujava.type.Percent}: {@code 10%};
 *       {@link org.glujava.type.PercentOrSize}: either
 *   <li>{@link java.nio.file.Path}: a whole one
 *   <li>an enum: its constants, in any case, with a dash for an underscore
 *   <li>{@code List<String>}, or a list of an enum: values with commas between
 *   <li>{@link Subvolume}: the name of a child
 * </ul>
 *
 * <p>Without {@link Default} the option must be given, unless it is {@code @Nullable}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Option {
    /** The key: lower-case letters, digits and dashes. */
    String value();

    /** Up to three more keys of the same meaning, such as older ones. */
    String[] aliases() default {};

    /** The least value, written as in a volfile; for numbers, durations, sizes and percentages. */
    String min() default "";

    /** The greatest value, written as in a volfile. */
    String max() default "";

    /** The only values that are accepted; for a String, and for each of a {@code List<String>}. */
    String[] allowed() default {};

    /** One sentence for the operator. */
    String description() default "";
}
