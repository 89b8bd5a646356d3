package org.glujava.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import org.glujava.spi.OptionType;
import org.jspecify.annotations.Nullable;

/**
 * An option that a constructor takes.
 *
 * @param key its key in a volfile
 * @param type what it accepts
 * @param enumType the enum, when its type is one
 * @param allowed the enum's constants as a volfile writes them, else empty
 * @param defaultValue its default, as a volfile writes it
 * @param required whether the volfile must give it
 * @param description one sentence for the operator, or empty
 */
public record OptionParameter(
        String key,
        OptionType type,
        @Nullable ClassName enumType,
        List<String> allowed,
        @Nullable String defaultValue,
        boolean required,
        String description)
        implements ConstructorParameter {
    public OptionParameter {
        allowed = List.copyOf(allowed);
    }
}
