package org.glujava;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a constructor parameter an option of the translator, given in the volfile as {@code option KEY VALUE}.
 *
 * <p>The parameter's type says what is accepted: String, boolean ({@code on}, {@code off}, {@code yes}, {@code no},
 * {@code true}, {@code false}, {@code enable}, {@code disable}, 1, 0), int, long, double, {@link java.time.Duration}
 * ({@code 250ms}, {@code 60s}, {@code 5m}, {@code 2h}, {@code 1d}; a bare number is seconds), {@link
 * java.nio.file.Path}, or an enum (its constants, in any case, with a dash for an underscore).
 *
 * <p>Without {@link Default} the option must be given, unless the parameter is {@code @Nullable}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Option {
    /** The key: lower-case letters, digits and dashes. */
    String value();

    /** One sentence for the operator. */
    String description() default "";
}
