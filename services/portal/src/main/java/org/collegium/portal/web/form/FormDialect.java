package org.collegium.portal.web.form;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.collegium.portal.draft.KeptForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.AttributeValueQuotes;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IModelFactory;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.model.IStandaloneElementTag;
import org.thymeleaf.model.IText;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;
import org.unbescape.html.HtmlEscape;

/// Has every form of every page marked and, if it is the kept one, filled in: no page has a part in it.
@Component
class FormDialect implements IPostProcessorDialect {

    private static final int LAST = 1_000;

    @Override
    public String getName() {
        return "forms";
    }

    @Override
    public int getDialectPostProcessorPrecedence() {
        return LAST;
    }

    @Override
    public Set<IPostProcessor> getPostProcessors() {
        return Set.of(new PostProcessor(TemplateMode.HTML, TemplateHandler.class, LAST));
    }

    /// Sees a page's elements on their way out: marks each form that posts, and fills in the kept one.
    ///
    /// The engine makes one for each page, by the constructor without arguments.
    public static final class TemplateHandler extends AbstractTemplateHandler {

        private static final Set<String> TYPED = Set.of("text", "email", "search", "tel", "url", "number", "date");

        /// What others changed since the form was opened is still noticed when it is sent at last.
        private static final Set<String> STATE_SEEN = Set.of("revision", "version");

        private @Nullable IModelFactory factory;
        private @Nullable KeptForm kept;
        private @Nullable String address;

        private boolean filling;
        private boolean filled;
        private boolean inTextArea;
        private List<String> chosen = List.of();
        private final Map<String, Integer> seen = new HashMap<>();

        @Override
        public void setContext(ITemplateContext context) {
            super.setContext(context);
            factory = context.getModelFactory();
            address = context.getVariable("address") instanceof String proved ? proved : null;
            kept = context instanceof IWebContext web
                            && web.getExchange().getAttributeValue(KeptFormInterceptor.ATTRIBUTE)
                                    instanceof KeptForm form
                    ? form
                    : null;
        }

        @Override
        public void handleOpenElement(IOpenElementTag element) {
            switch (element.getElementCompleteName().toLowerCase(Locale.ROOT)) {
                case "form" -> openForm(element);
                case "textarea" -> openTextArea(element);
                case "details" -> super.handleOpenElement(kept == null ? element : unfolded(element));
                case "select" -> {
                    chosen = filling ? chosen(element) : List.of();
                    super.handleOpenElement(element);
                }
                case "option" ->
                    super.handleOpenElement(filling && isKnown(element, chosen) ? option(element) : element);
                default -> super.handleOpenElement(element);
            }
        }

        @Override
        public void handleStandaloneElement(IStandaloneElementTag element) {
            boolean input = filling && element.getElementCompleteName().equalsIgnoreCase("input");
            super.handleStandaloneElement(input ? input(element) : element);
        }

        @Override
        public void handleText(IText text) {
            // The text of a field that was filled in is written already.
            if (!inTextArea) {
                super.handleText(text);
            }
        }

        @Override
        public void handleCloseElement(ICloseElementTag element) {
            switch (element.getElementCompleteName().toLowerCase(Locale.ROOT)) {
                case "form" -> filling = false;
                case "textarea" -> inTextArea = false;
                case "select" -> chosen = List.of();
                case "main" -> sayWhatIsNotHere();
                default -> {}
            }
            super.handleCloseElement(element);
        }

        private void openForm(IOpenElementTag form) {
            if (factory == null || !"post".equalsIgnoreCase(form.getAttributeValue("method"))) {
                super.handleOpenElement(form);
                return;
            }
            filling = isKept(form.getAttributeValue("action")) || isKept(form.getAttributeValue("data-draft"));
            if (filling && !filled) {
                filled = true;
                say(
                        "We filled in the form with what you typed. Nothing was sent yet: check it and send it. ",
                        "See all that you typed");
            }
            super.handleOpenElement(form);
            if (address != null) {
                Map<String, String> hidden = new HashMap<>();
                hidden.put("type", "hidden");
                hidden.put("name", OwnerMark.FIELD);
                hidden.put("value", OwnerMark.of(address));
                super.handleStandaloneElement(
                        factory.createStandaloneElementTag("input", hidden, AttributeValueQuotes.DOUBLE, false, false));
            }
        }

        private boolean isKept(@Nullable String action) {
            return kept != null
                    && action != null
                    && action.replaceFirst("\\?.*$", "").equals(kept.path());
        }

        private void sayWhatIsNotHere() {
            if (kept != null && !filled) {
                say("The form that you sent is not on this page. Nothing of it was sent. ", "See what you typed");
            }
        }

        private void say(String words, String link) {
            if (factory == null) {
                return;
            }
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("class", "saved");
            attributes.put("role", "status");
            super.handleOpenElement(factory.createOpenElementTag("p", attributes, AttributeValueQuotes.DOUBLE, false));
            super.handleText(factory.createText(words));
            super.handleOpenElement(factory.createOpenElementTag("a", "href", KeptFormController.TEXT));
            super.handleText(factory.createText(link));
            super.handleCloseElement(factory.createCloseElementTag("a"));
            super.handleCloseElement(factory.createCloseElementTag("p"));
        }

        /// The form may be in it.
        private IOpenElementTag unfolded(IOpenElementTag details) {
            return factory == null ? details : factory.setAttribute(details, "open", "open");
        }

        private void openTextArea(IOpenElementTag area) {
            super.handleOpenElement(area);
            String text = filling ? next(area) : null;
            if (text != null && factory != null) {
                super.handleText(factory.createText(HtmlEscape.escapeHtml4Xml(text)));
                inTextArea = true;
            }
        }

        private IStandaloneElementTag input(IStandaloneElementTag input) {
            String type = input.getAttributeValue("type");
            String kind = type == null ? "text" : type.toLowerCase(Locale.ROOT);
            if (factory == null) {
                return input;
            }
            if (kind.equals("checkbox") || kind.equals("radio")) {
                String value = input.getAttributeValue("value");
                return values(input).contains(value == null ? "on" : HtmlEscape.unescapeHtml(value))
                        ? factory.setAttribute(input, "checked", "checked")
                        : factory.removeAttribute(input, "checked");
            }
            boolean refilled = TYPED.contains(kind)
                    || (kind.equals("hidden") && STATE_SEEN.contains(String.valueOf(input.getAttributeValue("name"))));
            String text = refilled ? next(input) : null;
            return text == null ? input : factory.setAttribute(input, "value", HtmlEscape.escapeHtml4Xml(text));
        }

        private IOpenElementTag option(IOpenElementTag option) {
            if (factory == null) {
                return option;
            }
            String value = option.getAttributeValue("value");
            return value != null && chosen.contains(HtmlEscape.unescapeHtml(value))
                    ? factory.setAttribute(option, "selected", "selected")
                    : factory.removeAttribute(option, "selected");
        }

        private List<String> chosen(IOpenElementTag select) {
            if (select.hasAttribute("multiple")) {
                return values(select);
            }
            String one = next(select);
            return one == null ? List.of() : List.of(one);
        }

        private static boolean isKnown(IOpenElementTag option, List<String> chosen) {
            return !chosen.isEmpty() && option.hasAttribute("value");
        }

        /// Fields of one name are filled in the order in which they were sent.
        private @Nullable String next(IProcessableElementTag field) {
            String name = String.valueOf(field.getAttributeValue("name"));
            int index = seen.merge(name, 1, Integer::sum) - 1;
            List<String> values = values(field);
            return index < values.size() ? values.get(index) : null;
        }

        private List<String> values(IProcessableElementTag field) {
            String name = field.getAttributeValue("name");
            return kept == null || name == null ? List.of() : kept.fields().getOrDefault(name, List.of());
        }
    }
}
