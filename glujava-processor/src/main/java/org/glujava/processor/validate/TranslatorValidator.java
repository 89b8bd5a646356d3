package org.glujava.processor.validate;

import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.glujava.Translator;
import org.glujava.fops.FopTable;
import org.glujava.processor.Enclosing;
import org.glujava.processor.Message;
import org.glujava.processor.Report;
import org.glujava.processor.model.TranslatorModel;

/** Checks {@code @Translator} classes. */
public final class TranslatorValidator {
    private final TranslatorNames names = new TranslatorNames();
    private final FopNames fopNames;
    private final FopMethodCheck methodCheck;
    private final CallbacksCheck callbacksCheck;
    private final ConstructorCheck constructorCheck;
    private final ReconfigureCheck reconfigureCheck;

    public TranslatorValidator(FopTable table, Elements elements, Types types) {
        Throwables throwables = new Throwables(elements, types);
        this.fopNames = new FopNames(table);
        this.methodCheck = new FopMethodCheck(throwables, new TypeParameterCheck(elements, types));
        this.callbacksCheck = new CallbacksCheck(elements, types, throwables);
        OptionCheck optionCheck = new OptionCheck(elements);
        this.constructorCheck = new ConstructorCheck(throwables, optionCheck, new RecordCheck(elements, optionCheck));
        this.reconfigureCheck = new ReconfigureCheck(throwables, types);
    }

    /**
     * Checks a class, and reports all its faults.
     *
     * @return its description, with its fops even if the report is not clean; empty when it is no top-level class
     */
    public Optional<TranslatorModel> validate(TypeElement type, Report report) {
        if (!isTopLevelClass(type, report)) {
            return Optional.empty();
        }
        if (type.getModifiers().contains(Modifier.ABSTRACT)) {
            report.add(Message.CLASS_ABSTRACT, type, type.getSimpleName());
        }
        if (!type.getTypeParameters().isEmpty()) {
            report.add(Message.CLASS_GENERIC, type, type.getSimpleName());
        }
        String name = name(type, report);
        FopsCheck fops = new FopsCheck(fopNames, methodCheck);
        var parameters = constructorCheck.check(type, report);
        var reconfigure = reconfigureCheck.check(type, parameters, report);
        var callbacks = callbacksCheck.check(type, report);
        fops.check(type, callbacks.isEmpty(), report);
        return Optional.of(
                new TranslatorModel(type, name, fops.typedFops(), fops.methods(), callbacks, parameters, reconfigure));
    }

    private static boolean isTopLevelClass(TypeElement type, Report report) {
        String kind = switch (type.getKind()) {
            case CLASS -> null;
            case INTERFACE -> "an interface";
            case ENUM -> "an enum";
            case RECORD -> "a record";
            default -> "an annotation";
        };
        if (kind != null) {
            report.add(Message.CLASS_KIND, type, type.getSimpleName(), kind);
            return false;
        }
        Element around = Enclosing.of(type);
        if (around.getKind() != ElementKind.PACKAGE) {
            report.add(Message.CLASS_NESTED, type, type.getSimpleName(), around.getSimpleName());
            return false;
        }
        return true;
    }

    private String name(TypeElement type, Report report) {
        Optional<String> name =
                Annotations.find(type, Translator.class).flatMap(annotation -> Annotations.text(annotation, "value"));
        if (name.isEmpty()) {
            report.leaveToJavac();
            return "";
        }
        if (Spelling.isTranslatorName(name.get())) {
            names.add(name.get(), type, report);
        } else {
            report.add(Message.TRANSLATOR_NAME, type, name.get(), Spelling.meant(name.get()));
        }
        return name.get();
    }
}
