package org.glujava.processor.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import org.glujava.Option;
import org.glujava.TranslatorContext;
import org.glujava.processor.Message;
import org.glujava.processor.Report;
import org.glujava.processor.model.ConstructorParameter;
import org.glujava.processor.model.OptionParameter;

/** Finds the constructor of a translator and checks its parameters. */
final class ConstructorCheck {
    private final Throwables throwables;
    private final OptionCheck optionCheck;
    private final RecordCheck recordCheck;

    ConstructorCheck(Throwables throwables, OptionCheck optionCheck, RecordCheck recordCheck) {
        this.throwables = throwables;
        this.optionCheck = optionCheck;
        this.recordCheck = recordCheck;
    }

    /** Checks the constructor, and returns its correct parameters. */
    List<ConstructorParameter> check(TypeElement type, Report report) {
        List<ExecutableElement> usable = ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .filter(constructor -> !constructor.getModifiers().contains(Modifier.PRIVATE))
                .toList();
        if (usable.isEmpty()) {
            report.add(Message.NO_CONSTRUCTOR, type, type.getSimpleName());
            return List.of();
        }
        if (usable.size() > 1) {
            report.add(Message.SEVERAL_CONSTRUCTORS, type, type.getSimpleName(), usable.size());
            return List.of();
        }
        ExecutableElement constructor = usable.get(0);
        throwables
                .tooWide(constructor)
                .ifPresent(thrown -> report.add(Message.CONSTRUCTOR_THROWS, constructor, type.getSimpleName(), thrown));
        return parameters(constructor, report);
    }

    private List<ConstructorParameter> parameters(ExecutableElement constructor, Report report) {
        List<ConstructorParameter> parameters = new ArrayList<>();
        OptionNames names = new OptionNames();
        for (VariableElement parameter : constructor.getParameters()) {
            parameter(parameter, names, report).ifPresent(parameters::add);
        }
        return parameters;
    }

    private Optional<? extends ConstructorParameter> parameter(
            VariableElement parameter, OptionNames names, Report report) {
        Optional<AnnotationMirror> option = Annotations.find(parameter, Option.class);
        if (option.isPresent()) {
            Optional<OptionParameter> found = optionCheck.check(parameter, option.get(), report);
            found.ifPresent(right -> names.add(right.spec(), parameter, report));
            return found;
        }
        if (TypeText.qualified(parameter.asType()).equals(TranslatorContext.class.getName())) {
            return Optional.of(new ConstructorParameter.Context());
        }
        Optional<TypeElement> record = RecordCheck.recordOf(parameter.asType());
        if (record.isPresent()) {
            return Optional.of(recordCheck.check(parameter, record.get(), names, report));
        }
        if (parameter.asType().getKind() == TypeKind.ERROR) {
            report.leaveToJavac();
        } else {
            String name = parameter.getSimpleName().toString();
            report.add(Message.CONSTRUCTOR_PARAMETER, parameter, name, Spelling.dashed(name));
        }
        return Optional.empty();
    }
}
