package org.glujava.processor.validate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.glujava.fops.FopEntry;
import org.glujava.processor.Message;
import org.glujava.processor.Report;
import org.glujava.processor.model.FopMethod;
import org.jspecify.annotations.Nullable;

/** Checks all {@code @Fop} methods of a class. */
final class FopsCheck {
    private static final Comparator<FopEntry> TABLE_ORDER = Comparator.comparingInt(FopEntry::index);

    private final FopNames names;
    private final FopMethodCheck methodCheck;
    private final Map<FopEntry, ExecutableElement> methodOf = new TreeMap<>(TABLE_ORDER);
    private final List<FopEntry> typedFops = new ArrayList<>();
    private final List<FopMethod> methods = new ArrayList<>();
    private @Nullable ExecutableElement forAll;

    FopsCheck(FopNames names, FopMethodCheck methodCheck) {
        this.names = names;
        this.methodCheck = methodCheck;
    }

    /**
     * Checks the methods of a class.
     *
     * @param needed whether the class has no other method that GluJava calls
     */
    void check(TypeElement type, boolean needed, Report report) {
        boolean any = false;
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            Optional<AnnotationMirror> annotation = Annotations.find(method, org.glujava.Fop.class);
            if (annotation.isPresent()) {
                any = true;
                check(method, annotation.get(), report);
            }
        }
        if (!any && needed) {
            report.add(Message.NO_FOPS, type, type.getSimpleName());
        }
        if (forAll != null) {
            checkForAll(forAll, report);
        }
        typedFops.sort(TABLE_ORDER);
        methods.sort(Comparator.comparing(FopMethod::fop, TABLE_ORDER));
    }

    /** Returns the fops with a method that names their types, in the order of the fop table. */
    List<FopEntry> typedFops() {
        return typedFops;
    }

    /** Returns the methods, in the order of the fop table. */
    List<FopMethod> methods() {
        return methods;
    }

    private void check(ExecutableElement method, AnnotationMirror annotation, Report report) {
        if (Annotations.isTrue(annotation, "all")) {
            if (!FopNames.isNamed(annotation)) {
                noteForAll(method, report);
                return;
            }
            report.add(Message.ALL_AND_NAMED, method, method.getSimpleName());
        }
        List<FopEntry> fops = names.of(method, annotation, report);
        if (fops.isEmpty()) {
            return;
        }
        for (FopEntry fop : fops) {
            ExecutableElement first = methodOf.putIfAbsent(fop, method);
            if (first != null) {
                report.add(Message.DUPLICATE_FOP, method, fop.name(), TypeText.of(first), TypeText.of(method));
            }
        }
        Expected expected = Expected.of(fops, method);
        if (!expected.generic()) {
            fops.stream().filter(fop -> !typedFops.contains(fop)).forEach(typedFops::add);
        }
        methods.addAll(methodCheck.check(method, expected, report));
    }

    private void noteForAll(ExecutableElement method, Report report) {
        if (forAll == null) {
            forAll = method;
        } else {
            report.add(Message.DUPLICATE_ALL, method, TypeText.of(forAll), TypeText.of(method));
        }
    }

    /** Checks the method for all other fops, after the methods of single fops. */
    private void checkForAll(ExecutableElement method, Report report) {
        List<FopEntry> others = names.allBut(methodOf.keySet());
        if (others.isEmpty()) {
            report.add(Message.ALL_TAKEN, method, method.getSimpleName());
            return;
        }
        methods.addAll(methodCheck.check(method, Expected.ofAllOther(others), report));
    }
}
