package org.glujava.processor.validate;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.glujava.Default;
import org.glujava.Option;
import org.glujava.Reconfigure;
import org.glujava.Translator;
import org.glujava.processor.Enclosing;
import org.glujava.processor.Message;
import org.glujava.processor.Report;
import org.glujava.processor.model.ConstructorParameter;
import org.glujava.processor.model.OptionParameter;
import org.glujava.processor.model.ReconfigureMethod;
import org.glujava.processor.model.RecordParameter;
import org.glujava.processor.model.TranslatorModel;
import org.glujava.text.Nearest;
import org.jspecify.annotations.Nullable;

/** Finds the {@code @Reconfigure} method of a translator and checks it against the constructor. */
public final class ReconfigureCheck {
    private static final int OWN_VALUES = 1;

    private final Throwables throwables;
    private final Types types;

    ReconfigureCheck(Throwables throwables, Types types) {
        this.throwables = throwables;
        this.types = types;
    }

    /** Reports a method that is never called because its class is no translator. */
    public static void checkPlace(Element method, Report report) {
        Element type = Enclosing.of(method);
        if (Annotations.find(type, Translator.class).isEmpty()) {
            report.add(Message.RECONFIGURE_OUTSIDE, method, method.getSimpleName(), type.getSimpleName());
        }
    }

    /** Checks the method, and returns it; null for none. The result is usable only if the report stays clean. */
    @Nullable ReconfigureMethod check(TypeElement type, List<ConstructorParameter> constructor, Report report) {
        List<ExecutableElement> methods = ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(method -> Annotations.find(method, Reconfigure.class).isPresent())
                .toList();
        if (methods.isEmpty()) {
            return null;
        }
        ExecutableElement method = methods.get(0);
        for (ExecutableElement other : methods.subList(1, methods.size())) {
            report.add(Message.DUPLICATE_RECONFIGURE, other, method.getSimpleName(), other.getSimpleName());
        }
        checkShape(method, report);
        return new ReconfigureMethod(method.getSimpleName().toString(), parameters(method, constructor, report));
    }

    private void checkShape(ExecutableElement method, Report report) {
        Set<Modifier> modifiers = method.getModifiers();
        if (modifiers.contains(Modifier.PRIVATE)) {
            report.add(Message.RECONFIGURE_PRIVATE, method, method.getSimpleName());
        }
        if (modifiers.contains(Modifier.STATIC)) {
            report.add(Message.RECONFIGURE_STATIC, method, method.getSimpleName());
        }
        if (!method.getTypeParameters().isEmpty()) {
            report.add(Message.RECONFIGURE_GENERIC, method, method.getSimpleName());
        }
        if (method.getReturnType().getKind() != TypeKind.VOID) {
            report.add(
                    Message.RECONFIGURE_RETURNS, method, method.getSimpleName(), TypeText.of(method.getReturnType()));
        }
        if (method.getParameters().isEmpty()) {
            report.add(Message.RECONFIGURE_NOTHING, method, method.getSimpleName());
        }
        throwables
                .tooWide(method)
                .ifPresent(thrown -> report.add(Message.RECONFIGURE_THROWS, method, method.getSimpleName(), thrown));
    }

    private List<ConstructorParameter> parameters(
            ExecutableElement method, List<ConstructorParameter> constructor, Report report) {
        List<ConstructorParameter> parameters = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (VariableElement parameter : method.getParameters()) {
            parameter(method, parameter, constructor, report).ifPresent(found -> {
                parameters.add(found);
                for (OptionParameter option : TranslatorModel.optionsAmong(List.of(found))) {
                    if (!taken.add(option.key())) {
                        report.add(Message.RECONFIGURE_TWICE, parameter, method.getSimpleName(), option.key());
                    }
                }
            });
        }
        return parameters;
    }

    private Optional<ConstructorParameter> parameter(
            ExecutableElement method,
            VariableElement parameter,
            List<ConstructorParameter> constructor,
            Report report) {
        if (parameter.asType().getKind() == TypeKind.ERROR) {
            report.leaveToJavac();
            return Optional.empty();
        }
        Optional<AnnotationMirror> annotation = Annotations.find(parameter, Option.class);
        if (annotation.isPresent()) {
            return option(parameter, annotation.get(), TranslatorModel.optionsAmong(constructor), report);
        }
        Optional<ConstructorParameter> same = RecordCheck.recordOf(parameter.asType())
                .map(ClassName::get)
                .flatMap(name -> constructor.stream()
                        .filter(taken -> taken instanceof RecordParameter record
                                && record.type().equals(name))
                        .findFirst());
        if (same.isEmpty()) {
            String name = parameter.getSimpleName().toString();
            report.add(Message.RECONFIGURE_PARAMETER, parameter, name, method.getSimpleName(), Spelling.dashed(name));
        }
        return same;
    }

    private Optional<ConstructorParameter> option(
            VariableElement parameter, AnnotationMirror annotation, List<OptionParameter> options, Report report) {
        Optional<String> key = Annotations.text(annotation, "value");
        if (key.isEmpty()) {
            report.leaveToJavac();
            return Optional.empty();
        }
        Optional<OptionParameter> found = options.stream()
                .filter(option -> option.key().equals(key.get()))
                .findFirst();
        if (found.isEmpty()) {
            String meant = Nearest.to(
                            key.get(),
                            options.stream().map(OptionParameter::key).toList())
                    .map(Message.DID_YOU_MEAN::part)
                    .orElse("");
            report.add(Message.RECONFIGURE_KEY, parameter, key.get(), meant);
            return Optional.empty();
        }
        if (annotation.getElementValues().size() > OWN_VALUES
                || Annotations.find(parameter, Default.class).isPresent()) {
            report.add(Message.RECONFIGURE_AGAIN, parameter, key.get());
        }
        if (!types.isSameType(parameter.asType(), found.get().javaType())) {
            report.add(
                    Message.RECONFIGURE_TYPE,
                    parameter,
                    key.get(),
                    TypeText.of(found.get().javaType()),
                    TypeText.of(parameter.asType()));
        }
        return Optional.of(found.get());
    }
}
