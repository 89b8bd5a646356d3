package org.glujava.processor.model;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The {@code @Reconfigure} method.
 *
 * @param name the method's name
 * @param parameters its parameters, in order
 */
public record ReconfigureMethod(String name, List<ConstructorParameter> parameters) {
    public ReconfigureMethod {
        parameters = List.copyOf(parameters);
    }

    /** Returns the keys of the options that it takes. */
    public Set<String> keys() {
        return TranslatorModel.optionsAmong(parameters).stream()
                .map(OptionParameter::key)
                .collect(Collectors.toSet());
    }
}
