package org.glujava.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * A record all of whose components are options.
 *
 * @param type the record
 * @param options its components, in order
 */
public record RecordParameter(ClassName type, List<OptionParameter> options) implements ConstructorParameter {
    public RecordParameter {
        options = List.copyOf(options);
    }
}
