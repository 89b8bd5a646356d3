package org.glujava.processor.validate;

import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.NoType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;

/** Writes types and methods as an author does: without packages. */
final class TypeText extends SimpleTypeVisitor14<String, Void> {
    private static final TypeText VISITOR = new TypeText();

    private TypeText() {}

    static String of(TypeMirror type) {
        return VISITOR.visit(type);
    }

    /** Returns a method such as {@code void lookup(Frame<LookupReply> frame, Loc loc)}, after its type parameters. */
    static String of(ExecutableElement method) {
        String typeParameters = typeParameters(method);
        return typeParameters + (typeParameters.isEmpty() ? "" : " ") + of(method.getReturnType()) + " "
                + method.getSimpleName()
                + method.getParameters().stream().map(TypeText::of).collect(Collectors.joining(", ", "(", ")"));
    }

    /** Returns the name with its package and without type arguments; for a type that is no class, the short text. */
    static String qualified(TypeMirror type) {
        return type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
                ? element.getQualifiedName().toString()
                : of(type);
    }

    /** Returns type parameters such as {@code <R extends Reply>}; empty without any. */
    static String typeParameters(ExecutableElement method) {
        return method.getTypeParameters().isEmpty()
                ? ""
                : method.getTypeParameters().stream().map(TypeText::of).collect(Collectors.joining(", ", "<", ">"));
    }

    private static String of(TypeParameterElement parameter) {
        String bounds = parameter.getBounds().stream()
                .map(TypeText::of)
                .filter(bound -> !bound.equals("Object"))
                .collect(Collectors.joining(" & "));
        return parameter.getSimpleName() + (bounds.isEmpty() ? "" : " extends " + bounds);
    }

    private static String of(VariableElement parameter) {
        return (Annotations.isNullable(parameter) ? "@Nullable " : "") + of(parameter.asType()) + " "
                + parameter.getSimpleName();
    }

    @Override
    public String visitDeclared(DeclaredType type, Void unused) {
        String name = type.asElement().getSimpleName().toString();
        return type.getTypeArguments().isEmpty()
                ? name
                : name + type.getTypeArguments().stream().map(this::visit).collect(Collectors.joining(", ", "<", ">"));
    }

    @Override
    public String visitPrimitive(PrimitiveType type, Void unused) {
        return type.getKind().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String visitArray(ArrayType type, Void unused) {
        return visit(type.getComponentType()) + "[]";
    }

    @Override
    public String visitTypeVariable(TypeVariable type, Void unused) {
        return type.asElement().getSimpleName().toString();
    }

    @Override
    public String visitWildcard(WildcardType type, Void unused) {
        if (type.getExtendsBound() != null) {
            return "? extends " + visit(type.getExtendsBound());
        }
        return type.getSuperBound() != null ? "? super " + visit(type.getSuperBound()) : "?";
    }

    @Override
    public String visitNoType(NoType type, Void unused) {
        return type.getKind().name().toLowerCase(Locale.ROOT);
    }

    @Override
    protected String defaultAction(TypeMirror type, Void unused) {
        return type.toString();
    }
}
