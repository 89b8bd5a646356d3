package org.glujava.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.glujava.fops.Fop;

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
 */
public record TranslatorModel(
        TypeElement element,
        String name,
        List<Fop> typedFops,
        List<FopMethod> methods,
        CallbackMethods callbacks,
        List<ConstructorParameter> parameters) {
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

    /** The options among the constructor's parameters. */
    public List<OptionParameter> options() {
        return parameters.stream()
                .filter(OptionParameter.class::isInstance)
                .map(OptionParameter.class::cast)
                .toList();
    }
}
