package org.glujava.processor.model;

import com.palantir.javapoet.ClassName;
import javax.lang.model.type.TypeMirror;
import org.glujava.spi.OptionSpec;
import org.jspecify.annotations.Nullable;

/**
 * An option that a constructor takes, as a parameter or as a component of a record.
 *
 * @param spec what it is to a volfile
 * @param enumType the enum, when it is one or a list of one
 * @param javaType its type
 */
public record OptionParameter(OptionSpec spec, @Nullable ClassName enumType, TypeMirror javaType)
        implements ConstructorParameter {
    public String key() {
        return spec.key();
    }
}
