package org.glujava.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.glujava.fops.FopEntry;
import org.glujava.spi.OptionSpec;
import org.jspecify.annotations.Nullable;

/**
 * A translator.
 *
 * @param element its class
 * @param name its name in a volfile
 * @param typedFops the fops with a method that names their types, correct or not, in the order of the fop table; stubs
 *     are written for these fops only
 * @param methods the correct methods, in the order of the fop table
 * @param callbacks its other methods that GluJava calls
 * @param parameters the parameters of its constructor
 * @param reconfigure the method that takes changed options; null for none
 */
public record TranslatorModel(
        TypeElement element,
        String name,
        List<FopEntry> typedFops,
        List<FopMethod> methods,
        CallbackMethods callbacks,
        List<ConstructorParameter> parameters,
        @Nullable ReconfigureMethod reconfigure) {
    public TranslatorModel {
        typedFops = List.copyOf(typedFops);
        methods = List.copyOf(methods);
        parameters = List.copyOf(parameters);
    }

    /** Returns the name of its class. */
    public ClassName type() {
        return ClassName.get(element);
    }

    /** Returns the name of a class generated for it. */
    public ClassName generated(String suffix) {
        return ClassName.get(type().packageName(), type().simpleName() + suffix);
    }

    public boolean isPublic() {
        return element.getModifiers().contains(Modifier.PUBLIC);
    }

    /**
     * Returns the options of its constructor. Those that the {@code @Reconfigure} method takes, too, are marked as
     * changeable.
     */
    public List<OptionSpec> options() {
        Set<String> changeable = reconfigure == null ? Set.of() : reconfigure.keys();
        return optionsAmong(parameters).stream()
                .map(OptionParameter::spec)
                .map(spec -> changeable.contains(spec.key()) ? spec.whileRunning() : spec)
                .toList();
    }

    /** Returns the options among parameters, also those in records. */
    public static List<OptionParameter> optionsAmong(List<ConstructorParameter> parameters) {
        return parameters.stream()
                .flatMap(parameter -> parameter instanceof RecordParameter record
                        ? record.options().stream()
                        : Stream.of(parameter)
                                .filter(OptionParameter.class::isInstance)
                                .map(OptionParameter.class::cast))
                .toList();
    }
}
