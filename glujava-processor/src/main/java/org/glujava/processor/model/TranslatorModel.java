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
 * @param typedFops the fops with a method that names their types, right or wrong, in the order of the fop table; no
 *     stub is written for a fop that only a method for any fop hooks
 * @param methods the methods that are right, in the order of the fop table
 * @param callbacks what of it is called beside them
 * @param parameters what its constructor takes
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

    /** Its class's name. */
    public ClassName type() {
        return ClassName.get(element);
    }

    /** The name of a class generated for it. */
    public ClassName generated(String suffix) {
        return ClassName.get(type().packageName(), type().simpleName() + suffix);
    }

    public boolean isPublic() {
        return element.getModifiers().contains(Modifier.PUBLIC);
    }

    /** The options that its constructor takes; those that the {@code @Reconfigure} method takes, too, say so. */
    public List<OptionSpec> options() {
        Set<String> changeable = reconfigure == null ? Set.of() : reconfigure.keys();
        return optionsAmong(parameters).stream()
                .map(OptionParameter::spec)
                .map(spec -> changeable.contains(spec.key()) ? spec.whileRunning() : spec)
                .toList();
    }

    /** The options among parameters, also those in records. */
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
