package org.glujava.processor.model;

import com.palantir.javapoet.ClassName;
import javax.lang.model.type.TypeMirror;
import org.glujava.spi.OptionSpec;
import org.jspecify.annotations.Nullable;

/**
 * An option that a constructor takes, as a parameter or as a component of a record.
 *
 * @param spec its declaration
 * @param enumType the enum, for an enum or a list of one; otherwise null
 * @param javaType its type in the source
 */
public record OptionParameter(OptionSpec spec, @Nullable ClassName enumType, TypeMirror javaType)
        implements ConstructorParameter {
    public String key() {
        return spec.key();
    }
}
