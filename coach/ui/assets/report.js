/* A button for readers whose browser hides printing in a menu. */
document.querySelector(".print").addEventListener("click", () => window.print());
