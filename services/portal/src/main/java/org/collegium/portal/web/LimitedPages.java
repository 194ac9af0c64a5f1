package org.collegium.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.collegium.portal.clients.LimitReached;
import org.collegium.portal.clients.Refused;
import org.collegium.web.limit.Allowance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Answers 429 with every page that a limit of a service changed, and says when to try again as far as the service
/// does.
@Component
final class LimitedPages implements HandlerInterceptor, WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/api/**", "/css/**", "/js/**", "/brand/**", "/webjars/**");
    }

    /// Who is led on was not refused after all.
    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        String view = page == null ? null : page.getViewName();
        if (view != null && !view.startsWith("redirect:")) {
            LimitReached.in(request).ifPresent(refused -> refuse(refused, response));
        }
    }

    static void refuse(Refused refused, HttpServletResponse response) {
        Duration retryAfter = refused.retryAfter();
        if (retryAfter == null) {
            response.setStatus(refused.status());
        } else {
            new Allowance(retryAfter).refuse(response);
        }
    }
}
