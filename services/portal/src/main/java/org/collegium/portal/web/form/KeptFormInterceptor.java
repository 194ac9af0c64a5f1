package org.collegium.portal.web.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Hands a kept form to the page that fills it in, and forgets it when it was sent again and
/// taken.
@Component
class KeptFormInterceptor implements HandlerInterceptor, WebMvcConfigurer {

    /// Asks a page to fill in the kept form.
    static final String PARAMETER = "form-kept";

    /// Where the page finds it.
    static final String ATTRIBUTE = "keptForm";

    private final KeepingForms keeping;

    KeptFormInterceptor(KeepingForms keeping) {
        this.keeping = keeping;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/api/**", "/css/**", "/js/**", "/brand/**", "/webjars/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!request.getMethod().equals("POST") && request.getParameter(PARAMETER) != null) {
            keeping.ofBrowser(request)
                    .filter(keeping::isVisitors)
                    .ifPresent(form -> request.setAttribute(ATTRIBUTE, form));
        }
        return true;
    }

    /// A page that leads on to another has that one filled in.
    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        String view = page == null ? null : page.getViewName();
        if (page != null && view != null && view.startsWith("redirect:/") && request.getAttribute(ATTRIBUTE) != null) {
            page.setViewName(filledIn(view));
        }
    }

    /// Only a form that was taken leads on: with every other answer it is still needed.
    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getMethod().equals("POST")
                && HttpStatusCode.valueOf(response.getStatus()).is3xxRedirection()) {
            keeping.sentAgain(request);
        }
    }

    static String filledIn(String page) {
        return page.contains(PARAMETER) ? page : page + (page.contains("?") ? "&" : "?") + PARAMETER;
    }
}
