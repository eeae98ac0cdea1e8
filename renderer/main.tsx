import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { applyTextSize } from './ui/text-size.ts';
import './styles/index.css';

applyTextSize();
const root = document.querySelector('#root');
if (root !== null) createRoot(root).render(<App />);
