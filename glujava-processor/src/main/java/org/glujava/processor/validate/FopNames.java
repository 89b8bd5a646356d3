package org.glujava.processor.validate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import org.glujava.fops.FopEntry;
import org.glujava.fops.FopTable;
import org.glujava.processor.Message;
import org.glujava.processor.Report;
import org.glujava.text.Nearest;

/** Finds the fops that a {@code @Fop} method is for. */
final class FopNames {
    private final Map<String, FopEntry> byMethodName = new LinkedHashMap<>();
    private final Map<String, FopEntry> byConstant = new LinkedHashMap<>();

    FopNames(FopTable table) {
        for (FopEntry fop : table.fops()) {
            byMethodName.put(fop.javaName(), fop);
            byConstant.put(fop.constant(), fop);
        }
    }

    /** Returns the fops in the order of the fop table. If there is none, reports that, and returns an empty list. */
    List<FopEntry> of(ExecutableElement method, AnnotationMirror annotation, Report report) {
        List<VariableElement> constants = Annotations.constants(annotation, "value");
        if (constants.isEmpty() && isNamed(annotation)) {
            report.leaveToJavac();
            return List.of();
        }
        return constants.isEmpty() ? byName(method, report) : byConstants(constants, report);
    }

    /** Returns whether the annotation names fops, right or wrong. */
    static boolean isNamed(AnnotationMirror annotation) {
        return Annotations.gives(annotation, "value") && !Annotations.givesNothing(annotation, "value");
    }

    /** Returns all other fops, in the order of the fop table. */
    List<FopEntry> allBut(Collection<FopEntry> some) {
        return byConstant.values().stream().filter(fop -> !some.contains(fop)).toList();
    }

    private List<FopEntry> byName(ExecutableElement method, Report report) {
        String name = method.getSimpleName().toString();
        FopEntry fop = byMethodName.get(name);
        if (fop == null) {
            String hint = Nearest.to(name, byMethodName.keySet())
                    .map(Message.DID_YOU_MEAN::part)
                    .orElseGet(Message.NAME_THE_FOP::part);
            report.add(Message.UNKNOWN_FOP, method, name, hint);
        }
        return Stream.ofNullable(fop).toList();
    }

    private List<FopEntry> byConstants(List<VariableElement> constants, Report report) {
        List<FopEntry> fops = new ArrayList<>();
        for (VariableElement constant : constants) {
            FopEntry fop = byConstant.get(constant.getSimpleName().toString());
            if (fop == null) {
                report.leaveToJavac();
            } else if (!fops.contains(fop)) {
                fops.add(fop);
            }
        }
        fops.sort(Comparator.comparingInt(FopEntry::index));
        return fops;
    }
}
